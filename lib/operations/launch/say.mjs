/**
 * The voice of the commands: one line per step, `[2/4] building the pages … 31 s`, and one line
 * that says what to do when something cannot go on.
 */

const started = Date.now();

/** An error that a person can act on: its message is one line and says what to do. */
export class PlainError extends Error {}

/** Prints one line. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Seconds since the given instant, for people. @param {number} since milliseconds, Date.now() */
export function elapsed(since = started) {
  const seconds = (Date.now() - since) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/**
 * Runs the steps one after another, naming each before it begins and its time when it is done.
 * While a step lasts, a line every ten seconds shows that it is alive.
 * @param {{ name: string, run: () => unknown }[]} steps
 */
export async function runSteps(steps) {
  for (const [index, step] of steps.entries()) {
    const since = Date.now();
    const label = `[${index + 1}/${steps.length}] ${step.name}`;
    say(`${label} …`);
    const alive = setInterval(() => say(`${label} … ${elapsed(since)} so far`), 10_000);
    try {
      await step.run();
    } finally {
      clearInterval(alive);
    }
    say(`${label}: done in ${elapsed(since)}`);
  }
}
