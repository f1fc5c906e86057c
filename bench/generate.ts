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
 * Fills a migrated database with a made-up record (`bench/data`), as the owner of its tables. The
 * triggers that look at one row after another are off while rows are written; headlines and search
 * are then filled by the functions that those triggers call, and the history by the ones that chain
 * it. `findProblems` proves that the result is what the triggers would have made.
 */
export async function generate(
  ownerSql: Sql,
  { recommendations, seed, progress = () => undefined }: GenerateOptions,
): Promise<void> {
  const [desk] = await ownerSql<{ id: string }[]>`
    SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK'`;
  const tables = benchRecord({ recommendations, seed, deskId: desk?.id ?? null });
  await ownerSql.begin(async (tx) => {
    const names = [...tables.map(({ name }) => name), 'audit_events'];
    for (const name of names) await tx`ALTER TABLE ${tx(name)} DISABLE TRIGGER USER`;
    for (const table of tables) {
      progress(`writing ${table.name}`);
      await copy(tx, table);
    }
    progress('writing audit_events');
    await recordHistory(tx);
    for (const name of names) await tx`ALTER TABLE ${tx(name)} ENABLE TRIGGER USER`;
  });
  await refreshDerived(ownerSql, progress);
  progress('collecting statistics');
  await ownerSql.unsafe('VACUUM (ANALYZE)');
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
