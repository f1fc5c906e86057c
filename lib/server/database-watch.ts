import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { connect } from '@/lib/operations/roles';

const calm = 2_000;
const hurried = 250;

/** Knows whether the database answers, so that readers get a clear page when it does not. */
export class DatabaseWatch {
  up = true;
  private ended = false;
  private sql: Sql;
  private looking: Promise<boolean> | undefined;

  constructor(private readonly url: string) {
    this.sql = connect(url);
    void this.run();
  }

  /** What the server's owner has seen: it died, or it is back. */
  report(up: boolean): void {
    this.up = up;
  }

  /** Asks the database now; many who ask at once share one answer. */
  look(): Promise<boolean> {
    this.looking ??= this.answers().then((up) => {
      this.looking = undefined;
      if (!this.ended) this.up = up;
      return up;
    });
    return this.looking;
  }

  end(): void {
    this.ended = true;
    void this.sql.end({ timeout: 0 });
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      await pause(this.up ? calm : hurried, undefined, { ref: false });
      await this.look();
    }
  }

  private async answers(): Promise<boolean> {
    try {
      await Promise.race([
        this.sql`SELECT 1`,
        pause(5_000, undefined, { ref: false }).then(() => {
          throw new Error('no answer');
        }),
      ]);
      return true;
    } catch {
      // The old connection may never notice that its server is gone.
      void this.sql.end({ timeout: 0 });
      this.sql = connect(this.url);
      return false;
    }
  }
}
