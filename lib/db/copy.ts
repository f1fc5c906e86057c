import 'server-only';
import type { Readable } from 'node:stream';
import postgres from 'postgres';
import { settings } from '@/lib/env';

/** One moment of the database, read as streams: what Prisma has no words for. */
export type Snapshot = {
  /** The rows of a query, however many, as CSV lines or as whatever the options of COPY say. */
  copy: (query: string, options: string) => Promise<Readable>;
  rows: <Row>(query: string, parameters?: (string | string[])[]) => Promise<Row[]>;
};

/** What a `COPY … TO STDOUT` gives, as a stream. */
export async function copyOut(tx: postgres.TransactionSql, statement: string): Promise<Readable> {
  const rows = await tx.unsafe(statement).readable();
  // The driver stops listening when rows come faster than they are read, and listens again at the
  // next read: after the last row there would be none, and the answer's end would never arrive.
  return rows.once('end', () => rows._read(0));
}

/** Lets `work` read everything at one moment, on a connection of its own. Instants are UTC. */
export async function readSnapshot<Value>(
  work: (snapshot: Snapshot) => Promise<Value>,
  url: string | undefined = settings().databaseUrl,
): Promise<Value> {
  if (!url) throw new Error('the database was used before the start had opened it');
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    const found = await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
      await tx.unsafe(`SET LOCAL statement_timeout = 0; SET LOCAL timezone = 'UTC';
        SET LOCAL datestyle = 'ISO'; SET LOCAL jit = off; SET LOCAL work_mem = '64MB'`);
      return {
        value: await work({
          copy: (query, options) => copyOut(tx, `COPY (${query}) TO STDOUT WITH (${options})`),
          rows: async <Row>(query: string, parameters: (string | string[])[] = []) => [
            ...(await tx.unsafe<Row[] & postgres.Row[]>(query, parameters)),
          ],
        }),
      };
    });
    return found.value;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
