/** The voice of the commands: one line per step, with its number, how far it is and its time. */

/** When this process began, also before this file was read. */
const started = performance.timeOrigin;

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
 * A step of a command. `run` may call `progress` with how far it is, as often as it likes.
 * @typedef {(text: string) => void} Progress
 * @typedef {{ name: string, run: (progress: Progress) => unknown }} Step
 */

/**
 * Runs the steps one after another, naming each before it begins and its time when it is done.
 * While a step lasts, a line every five seconds shows how far it is.
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  for (const [index, step] of steps.entries()) {
    const since = Date.now();
    const label = `[${index + 1}/${steps.length}] ${step.name}`;
    let far = '';
    say(`${label} …`);
    const alive = setInterval(() => say(`${label} … ${elapsed(since)}${far}`), 5_000);
    try {
      await step.run((text) => {
        far = text ? `: ${text}` : '';
      });
    } finally {
      clearInterval(alive);
    }
    say(`${label}: done in ${elapsed(since)}`);
  }
}
