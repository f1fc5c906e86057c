import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql, TransactionSql } from 'postgres';
import { benchRecord, type RecordOptions } from './data/record';
import { copyLine, type Table } from './data/table';
import { refreshDerived } from './generate/derived';
import { recordHistory } from './generate/history';

export type GenerateOptions = Omit<RecordOptions, 'deskId'> & {
  /** Told what is being done, and how far it is. */
  progress?: (text: string) => void;
};

/**
 * Fills a migrated database with a made-up record (`bench/data`), as the owner of its tables or as
 * a superuser. The triggers that look at one row after another are off while rows are written;
 * headlines and search are then filled by the functions that those triggers call, and the history
 * by one statement. `findProblems` proves that the result is what the triggers would have made.
 */
export async function generate(
  sql: Sql,
  { recommendations, seed, progress = () => undefined }: GenerateOptions,
): Promise<void> {
  const [desk] = await sql<{ id: string }[]>`
    SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK'`;
  const tables = benchRecord({ recommendations, seed, deskId: desk?.id ?? null });
  await sql.begin(async (tx) => {
    const names = [...tables.map(({ name }) => name), 'audit_events'];
    const triggersOn = await switchTriggersOff(tx, names);
    for (const table of tables) {
      progress(`writing ${table.name}`);
      await copy(tx, table);
    }
    progress('writing audit_events');
    await recordHistory(tx);
    await triggersOn();
  });
  await refreshDerived(sql, progress);
  progress('collecting statistics');
  await sql.unsafe('VACUUM (ANALYZE)');
}

/**
 * Switches triggers off until the transaction's end or until the returned function runs. A superuser
 * switches foreign keys off as well, which halves the time; that every reference leads somewhere is
 * what the small databases of the tests prove, where the owner writes the same tables.
 */
async function switchTriggersOff(
  tx: TransactionSql,
  names: readonly string[],
): Promise<() => Promise<unknown>> {
  const [role] =
    await tx`SELECT rolsuper AS "isSuperuser" FROM pg_roles WHERE rolname = current_user`;
  if (role?.isSuperuser) {
    await tx`SET LOCAL session_replication_role = replica`;
    return () => tx`SET LOCAL session_replication_role = origin`;
  }
  for (const name of names) await tx`ALTER TABLE ${tx(name)} DISABLE TRIGGER USER`;
  return async () => {
    for (const name of names) await tx`ALTER TABLE ${tx(name)} ENABLE TRIGGER USER`;
  };
}

async function copy(tx: TransactionSql, { name, columns, rows }: Table): Promise<void> {
  const target = await tx`COPY ${tx(name)} (${tx(columns)}) FROM STDIN`.writable();
  await pipeline(Readable.from(batches(rows)), target);
}

/** Lines in pieces of a size that a socket likes. */
function* batches(rows: Table['rows']): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += copyLine(row);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}
