import { setTimeout as pause } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { createReplicaClient, readingFrom } from '@/lib/db/client';
import { log } from '@/lib/log/log';

/** A copy that does not answer within this (milliseconds) is left alone for a while. */
const patience = 1_000;
const leftAlone = 3_000;

/** A copy of the database that follows it, and how far it is. */
class Replica {
  private readonly client;
  private sql: Sql;
  /** How far it was when it was last asked, and when that was (milliseconds of `performance.now()`). */
  private reached = 0n;
  private askedAt = 0;
  private awayUntil = 0;
  private asking: Promise<boolean> | undefined;
  private wasThere = true;

  constructor(private readonly url: string) {
    this.client = createReplicaClient(url);
    this.sql = this.connect();
  }

  /** Every question to the database below this goes to the copy. */
  readonly read = <T>(work: () => Promise<T>): Promise<T> => readingFrom(this.client, work);

  /** Whether it holds everything up to this place of the log. */
  async has(place: bigint): Promise<boolean> {
    // It may have been started again at an earlier place meanwhile.
    if (this.reached >= place && performance.now() - this.askedAt < patience) return true;
    return (await this.answers()) && this.reached >= place;
  }

  /** Whether it answers now, and how far it is; many who ask at once share one answer. */
  readonly answers = (): Promise<boolean> => {
    if (performance.now() < this.awayUntil) return Promise.resolve(false);
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  };

  async end(): Promise<void> {
    await Promise.all([this.client.$disconnect(), this.sql.end({ timeout: 0 })]);
  }

  private async ask(): Promise<boolean> {
    try {
      // A server that follows nobody has nothing replayed, or nothing since it leads.
      const asked = this.sql<{ at: string }[]>`
        SELECT coalesce(pg_last_wal_replay_lsn() - '0/0', 0)::bigint AS at`;
      const answer = await Promise.race([asked, pause(patience, null, { ref: false })]);
      if (!answer) throw new Error('no answer');
      this.reached = BigInt(answer[0]?.at ?? 0);
      this.askedAt = performance.now();
      if (!this.wasThere) log().info({ replica: this.place }, 'a replica is back');
      this.wasThere = true;
      return true;
    } catch (err) {
      if (this.wasThere) log().warn({ err, replica: this.place }, 'a replica does not answer');
      this.wasThere = false;
      this.reached = 0n;
      // The old connection may never notice that its server is gone.
      void this.sql.end({ timeout: 0 });
      this.sql = this.connect();
      this.awayUntil = performance.now() + leftAlone;
      return false;
    }
  }

  private connect(): Sql {
    return postgres(this.url, {
      ...{ max: 1, connect_timeout: 2, prepare: false },
      connection: { application_name: 'qadam replica' },
      onnotice: () => undefined,
      // Whoever comes back may be another.
      onclose: () => {
        this.reached = 0n;
      },
    });
  }

  private get place(): string {
    return new URL(this.url).host;
  }
}

/** A copy of the database to read from: it is asked while work lasts, and says whether it is still there. */
export type Copy = Pick<Replica, 'read' | 'answers'>;

/** The copies of the database that were given (`DATABASE_REPLICA_URLS`). */
export class Replicas {
  private readonly all: Replica[];
  private turn = 0;

  constructor(urls: readonly string[]) {
    this.all = urls.map((url) => new Replica(url));
    // One that is not there is named in the log; the program does without it until it comes.
    for (const replica of this.all) void replica.answers();
  }

  /** One that holds everything up to this place of the database's log (LSN), in turn; null when none does. */
  async holding(place: bigint | null): Promise<Copy | null> {
    if (place === null) return null;
    this.turn += 1;
    for (let index = 0; index < this.all.length; index += 1) {
      const replica = this.all[(this.turn + index) % this.all.length];
      if (replica && (await replica.has(place))) return replica;
    }
    return null;
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((replica) => replica.end()));
  }
}
