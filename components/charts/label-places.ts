/** A label at the end of a line: where it wants to stand and where there is room. */
export interface EndLabel {
  key: string;
  x: number;
  /** Where the line ends. */
  y: number;
}

/**
 * Moves labels that would cover each other apart, in their order from top to bottom, and keeps
 * them within the plot. Labels that end at different places of the axis are left alone.
 */
export function spread(
  labels: readonly EndLabel[],
  { gap, width, top, bottom }: { gap: number; width: number; top: number; bottom: number },
): Map<string, number> {
  const placed: (EndLabel & { at: number })[] = [];
  for (const label of [...labels].sort((first, second) => first.y - second.y)) {
    const above = placed.filter((other) => Math.abs(other.x - label.x) < width);
    const lowest = Math.max(top, ...above.map((other) => other.at + gap));
    placed.push({ ...label, at: Math.max(label.y, lowest) });
  }
  let floor = bottom;
  for (const label of [...placed].reverse()) {
    label.at = Math.min(label.at, floor);
    if (placed.some((other) => other !== label && Math.abs(other.x - label.x) < width)) {
      floor = label.at - gap;
    }
  }
  return new Map(placed.map(({ key, at }) => [key, at]));
}
