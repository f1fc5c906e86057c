import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { settings } from '@/lib/env';
import { withOptions } from './address';
import { type Prisma, PrismaClient } from './generated/client';

/** What a mutation's helpers get: the client inside `db.$transaction`. */
export type Transaction = Prisma.TransactionClient;

// One for the process: Next's bundle and the server's have a copy of this module each.
const kept = globalThis as {
  qadamDatabase?: PrismaClient;
  qadamPool?: Pool;
  qadamReadFrom?: AsyncLocalStorage<PrismaClient>;
};
kept.qadamReadFrom ??= new AsyncLocalStorage();
const readFrom = kept.qadamReadFrom;

type Pool = { totalCount: number; idleCount: number; waitingCount: number };

/** Prisma's adapter, which lets its pool be looked at. */
class CountedAdapter extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    kept.qadamPool = connection.underlyingDriver();
    return connection;
  }
}

/** The connections of the program's pool, how many of them do nothing, and how many questions wait for one. */
export function connectionCounts(): { open: number; idle: number; waiting: number } {
  const {
    totalCount: open = 0,
    idleCount: idle = 0,
    waitingCount: waiting = 0,
  } = kept.qadamPool ?? {};
  return { open, idle, waiting };
}

/** A client on its own pool of connections: for the program's database, or for a copy of it whose connections are not counted. */
export function createClient(url: string, Adapter: typeof PrismaPg = CountedAdapter): PrismaClient {
  const adapter = new Adapter(
    {
      connectionString: withOptions(url, {
        search_path: 'public',
        timezone: 'UTC',
        // Compiling a question costs more than answering it, for all that readers ask.
        jit: 'off',
        // The explorer's counts pass over every recommendation: in memory, not in temporary files.
        work_mem: '16MB',
      }),
      max: 12,
      // A server that does not answer must not make every reader wait for ever.
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'qadam',
      // Within a transaction Prisma asks for several relations at once: they go out together, each answered in turn.
      pipeline: true,
    },
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  // Prisma's own limits (2 s to begin, 5 s to end) fail on a machine that is busy for a moment.
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

/** A client on a copy of the database that follows it. */
export const createReplicaClient = (url: string): PrismaClient => createClient(url, PrismaPg);

/** Does work that only reads; every question to `db` below it goes to this client. */
export function readingFrom<T>(client: PrismaClient, work: () => T): T {
  return readFrom.run(client, work);
}

function client(): PrismaClient {
  const chosen = readFrom.getStore();
  if (chosen) return chosen;
  if (!kept.qadamDatabase) {
    const { databaseUrl } = settings();
    if (!databaseUrl) throw new Error('the database was used before the start had opened it');
    kept.qadamDatabase = createClient(databaseUrl);
  }
  return kept.qadamDatabase;
}

/**
 * The program's database. It connects at first use, so that importing it (as `next build` does)
 * needs no database; one client serves the whole process, across Next's and our own bundles.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const value: unknown = Reflect.get(client(), property);
    return typeof value === 'function' ? value.bind(client()) : value;
  },
});

/** Makes `db` this client: for tests, each of which has a database of its own. */
export function replaceClient(client: PrismaClient): void {
  kept.qadamDatabase = client;
}

/** Gives the connections back; the next use opens new ones. */
export async function disconnect(): Promise<void> {
  const open = kept.qadamDatabase;
  delete kept.qadamDatabase;
  await open?.$disconnect();
}
