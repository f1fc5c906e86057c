/** Asks one question; true when it was answered as it should be. `turn` counts from 0. */
export type Ask = (turn: number) => Promise<boolean>;

/** What a turn of asking has shown; times in milliseconds. */
export type Sample = { times: number[]; failed: number; elapsed: number };

/**
 * Keeps so many questions under way for so long: as soon as one is answered the next is asked. The
 * same loop asks pages and SQL, so that both are timed by one clock.
 * @param from the number of the first turn: rounds go on where the one before ended
 */
export async function load(
  ask: Ask,
  { connections, milliseconds, from }: { connections: number; milliseconds: number; from: number },
): Promise<Sample> {
  const sample: Sample = { times: [], failed: 0, elapsed: 0 };
  const begun = performance.now();
  const until = begun + milliseconds;
  let turn = from;
  const one = async () => {
    while (performance.now() < until) {
      const since = performance.now();
      if (!(await ask(turn++))) sample.failed += 1;
      sample.times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  sample.elapsed = performance.now() - begun;
  return sample;
}

/** Asks so many questions in turn, as many at once as there are connections. Throws when one is not answered as it should be. */
export async function askAll(ask: Ask, turns: number, connections: number): Promise<void> {
  let turn = 0;
  const one = async () => {
    while (turn < turns)
      if (!(await ask(turn++))) throw new Error('a question of the warming up was not answered');
  };
  await Promise.all(Array.from({ length: connections }, one));
}

/** Several turns taken together. */
export function joined(samples: readonly Sample[]): Sample {
  return {
    times: samples.flatMap(({ times }) => times),
    failed: samples.reduce((sum, { failed }) => sum + failed, 0),
    elapsed: samples.reduce((sum, { elapsed }) => sum + elapsed, 0),
  };
}

/** The value below which the given share (0 to 1) of the times lies; nearest rank. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
