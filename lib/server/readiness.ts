import { setTimeout as pause } from 'node:timers/promises';

/** Why this process should be asked nothing now: plain words, for whoever watches it. */
export const unready = {
  starting: 'it is starting',
  stopping: 'it is stopping',
  database: 'the database does not answer',
  schema: 'the database belongs to another version of the program',
  jobs: 'background jobs are not run',
  disk: 'the data folder cannot be written to',
} as const;
export type Unready = keyof typeof unready;

/** Whether something is as it should be. */
type Check = () => boolean | Promise<boolean>;

/** An answer holds for so long (milliseconds): whoever asks without pause costs nothing. */
const holds = 2_000;
/** What does not answer within this is not well. */
const patience = 3_000;

/** Asks the parts of a process whether it can do all of its work. */
export class Readiness {
  private last: { at: number; answer: Promise<Unready[]> } | undefined;

  constructor(private readonly checks: Partial<Record<Unready, Check>>) {}

  /** What is not well; empty when all is. */
  reasons(): Promise<Unready[]> {
    const now = performance.now();
    if (!this.last || now - this.last.at > holds) this.last = { at: now, answer: this.ask() };
    return this.last.answer;
  }

  private async ask(): Promise<Unready[]> {
    const entries = Object.entries(this.checks) as [Unready, Check][];
    const answers = await Promise.all(
      entries.map(async ([reason, check]) => ((await isWell(check)) ? [] : [reason])),
    );
    return answers.flat();
  }
}

async function isWell(check: Check): Promise<boolean> {
  const asked = Promise.resolve()
    .then(check)
    .catch(() => false);
  return Promise.race([asked, pause(patience, false, { ref: false })]);
}
