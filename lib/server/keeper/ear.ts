import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, type MessagePort, workerData } from 'node:worker_threads';
import postgres from 'postgres';
import { missed } from './touched';

const channel = 'qadam_public';
/** The driver knows `onnotify`; its types do not say so. */
type Options = postgres.Options<Record<string, never>> & {
  onnotify: (channel: string, message: string) => void;
};

/** A message of a thread to itself: who, and when. */
const own = /^([0-9a-f-]{36}) (\d+)$/;
/** Milliseconds between two messages of our own. */
const between = 300;
/** A connection that does not answer for so long (milliseconds) is given up, and the thread with it: it starts anew. */
const patience = 10_000;

/**
 * What a thread that listens is given: the database, where it says what it hears, when it had last heard all, and how far
 * (LSN) a copy of the database has to be to hold all that was heard; 0: not known yet. The second of `needed` stays known
 * when the connection is lost.
 */
export type EarData = {
  url: string;
  provenAt: BigInt64Array;
  needed: BigInt64Array;
  tell: MessagePort;
};

/** What it hands on: what it heard, and what `provenAt` was then. */
export type Heard = { message: string; provenAt: bigint };

/**
 * Listens, in a thread of its own, so that a server that is busy making pages is not deaf meanwhile. It hands on what it
 * hears (migrations 84 and 87) and sends itself messages: PostgreSQL delivers in the order of commits, so whatever was
 * committed before the last one that came back has been heard. `provenAt` is when that one was sent (`hrtime`). With each it
 * asks how far the database is: that covers what was heard before it was asked.
 */
async function listen({ url, provenAt, needed, tell }: EarData): Promise<void> {
  const name = randomUUID();
  let heard = 0;
  const hear = (message: string) => {
    heard += 1;
    Atomics.store(needed, 0, 0n);
    if (message !== missed) Atomics.store(needed, 1, 0n);
    tell.postMessage({ message, provenAt: Atomics.load(provenAt, 0) } satisfies Heard);
  };
  const ear: Options = {
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    connection: {
      application_name: 'qadam changes',
      // What it says to itself may be lost, and must not wait for a copy that is not there, nor for those who do.
      synchronous_commit: 'local',
      lock_timeout: 5_000,
    },
    onnotice: () => undefined,
    onnotify: (_channel, message) => {
      const [, by, sentAt] = own.exec(message) ?? [];
      if (by === name) {
        Atomics.store(provenAt, 0, BigInt(sentAt ?? 0));
        Atomics.notify(provenAt, 0);
      }
      // Those of other programs that keep pages are for themselves.
      else if (by === undefined) hear(message);
    },
    onclose: () => {
      // Who had heard nothing yet has missed nothing more.
      if (Atomics.exchange(provenAt, 0, 0n) !== 0n) hear(missed);
    },
  };
  const sql = postgres(url, ear);
  for (;;) {
    const giveUp = setTimeout(() => process.exit(1), patience);
    try {
      // Once more each time: the connection may be a new one.
      await sql.unsafe(`LISTEN ${channel}`);
      const before = heard;
      const [row] = await sql<{ at: string }[]>`
        SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint AS at,
               pg_notify(${channel}, ${`${name} ${process.hrtime.bigint()}`})`;
      if (row && before === heard)
        for (const place of [0, 1]) Atomics.compareExchange(needed, place, 0n, BigInt(row.at));
    } catch {
      // The database is away: until a message comes back, nothing is sure.
    }
    clearTimeout(giveUp);
    await pause(between);
  }
}

if (!isMainThread) void listen(workerData as EarData);
