import { setTimeout as pause } from 'node:timers/promises';

/** Every so often (milliseconds) somebody who waits looks whether it is worth it. */
const between = 1_000;

/** What the work comes to; null as soon as whoever it waits for does not answer any more. */
export async function whileAnswering<T>(
  work: Promise<T>,
  answers: () => Promise<boolean>,
): Promise<T | null> {
  const done = work.then(
    () => true,
    () => true,
  );
  for (;;) {
    if (await Promise.race([done, pause(between, false, { ref: false })])) return work;
    if (!(await Promise.race([done, answers()]))) return null;
  }
}
