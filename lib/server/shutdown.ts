import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/log/log';
import { isPlainError } from '@/lib/plain-error.mjs';

/**
 * The order of closing: nobody is let in, then what they used, then what that stood on. Each with
 * the longest (milliseconds) that it may hold up the rest.
 */
const order = { requests: 10_000, connections: 3_000, database: 40_000, folder: 1_000 };
type Stage = keyof typeof order;
const stages = Object.keys(order) as Stage[];
type Duty = { stage: Stage; run: () => Promise<unknown> | unknown };

/**
 * Ends the process in order. Duties are added as things open, so that a signal in the middle of
 * the start closes exactly what is there.
 */
export class Shutdown {
  /** True from the first signal on. */
  begun = false;
  private readonly duties: Duty[] = [];
  private hurry: () => void = () => undefined;
  /** Settles when the person asked a second time. */
  readonly hurried = new Promise<void>((resolve) => {
    this.hurry = resolve;
  });

  constructor(private readonly say: (line: string) => void) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.begun) this.hurry();
        void this.end(0);
      });
    }
    process.on('uncaughtException', (error) => {
      log().error({ err: error }, 'unexpected: ending');
      void this.end(1);
    });
    process.on('unhandledRejection', (error) => {
      log().error({ err: error }, 'unexpected: nobody caught it');
    });
  }

  /** Something has been opened: this is how it is closed. */
  add(stage: Stage, run: Duty['run']): void {
    this.duties.push({ stage, run });
  }

  /** Closes everything and leaves with this code. Later calls change nothing. */
  async end(code: number): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    if (code === 0) this.say('stopping');
    for (const stage of stages) await this.close(stage);
    process.exit(code);
  }

  private async close(stage: Stage): Promise<void> {
    const duties = this.duties.filter((duty) => duty.stage === stage);
    const done = Promise.allSettled(duties.map(async (duty) => duty.run()));
    // Asked twice, readers and idle connections are cut; the database still ends in order.
    const hurried = this.hurried.then(() => pause(stage === 'database' ? order.database : 200));
    const results = await Promise.race([done, pause(order[stage]), hurried]);
    for (const result of results ?? []) {
      if (result.status === 'rejected') {
        log().warn({ stage, err: result.reason }, 'closing did not go well');
      }
    }
  }

  /** The start failed: says why, in one line where the reason is meant for people. */
  async fail(error: unknown): Promise<void> {
    if (!this.begun) {
      const text = error instanceof Error ? error.stack : String(error);
      process.stderr.write(`qadam: ${isPlainError(error) ? error.message : text}\n`);
    }
    await this.end(1);
  }
}
