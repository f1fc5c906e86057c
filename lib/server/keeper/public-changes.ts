import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';

const channel = 'qadam_public';
/** The driver knows `onnotify`; its types do not say so. */
type Options = postgres.Options<Record<string, never>> & {
  onnotify: (channel: string, message: string) => void;
};

/** Milliseconds. */
const between = 300;
const longest = 1_000;

/**
 * Hears from the database when something that readers see has changed (migration 84). It trusts its ear only while its own
 * messages come back by the same way: PostgreSQL delivers in the order of commits, so whatever was committed before the
 * last one that came back has been heard. A connection that was lost, or that leads through something that passes no
 * messages on, is thereby noticed within a second.
 */
export class PublicChanges {
  private readonly sql: Sql;
  private readonly name = randomUUID();
  private provenAt = Number.NEGATIVE_INFINITY;
  private ended = false;

  /** @param onChange called for each transaction, and when changes may have been missed */
  constructor(
    url: string,
    private readonly onChange: () => void,
  ) {
    const ear: Options = {
      max: 1,
      max_lifetime: null,
      connect_timeout: 10,
      connection: { application_name: 'qadam changes' },
      onnotice: () => undefined,
      onnotify: (_channel, message) => this.hear(message),
      onclose: () => this.lose(),
    };
    this.sql = postgres(url, ear);
    void this.run();
  }

  /** Whether everything that was committed up to a second ago has been heard. */
  isSure(): boolean {
    return performance.now() - this.provenAt < longest;
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.sql.end({ timeout: 0 });
  }

  private hear(message: string): void {
    if (message === '') this.onChange();
    const [name, sentAt] = message.split(' ');
    if (name === this.name) this.provenAt = Number(sentAt);
  }

  private lose(): void {
    this.provenAt = Number.NEGATIVE_INFINITY;
    this.onChange();
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      try {
        // Once more each time: the connection may be a new one.
        await this.sql.unsafe(`LISTEN ${channel}`);
        await this.sql`SELECT pg_notify(${channel}, ${`${this.name} ${performance.now()}`})`;
      } catch {
        // The database is away: until a message comes back, nothing is sure.
      }
      await pause(between, undefined, { ref: false });
    }
  }
}
