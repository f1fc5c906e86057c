/** The days at which a reader can stop while moving through the years: the end of each, and today. */
export function stopsOf(firstYear: number, today: string): string[] {
  const last = Number(today.slice(0, 4));
  const ends = Array.from(
    { length: Math.max(0, last - firstYear) },
    (_, index) => `${firstYear + index}-12-31`,
  );
  return [...ends, today];
}

/** The stop that stands for a day: of its own year; the first or the last where it lies outside. */
export function stopFor(stops: readonly string[], day: string): number {
  const found = stops.findIndex((stop) => stop.slice(0, 4) >= day.slice(0, 4));
  return found < 0 ? stops.length - 1 : found;
}
