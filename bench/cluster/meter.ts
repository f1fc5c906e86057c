/** The longest time (milliseconds) between two of these instants, from a beginning to an end. */
export function longestGap(instants: readonly number[], from: number, to: number): number {
  const inside = instants.filter((instant) => instant > from && instant < to).sort((a, b) => a - b);
  const edges = [from, ...inside, to];
  return Math.max(...edges.slice(1).map((instant, index) => instant - (edges[index] ?? from)));
}
