import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { TransactionSql } from 'postgres';
import { copyOut } from '@/lib/db/copy';
import { PlainError } from '@/lib/plain-error.mjs';
import { type Database, explainConnection } from '../database';
import { applyMigrations, pendingMigrations, shippedMigrations } from '../migrations';
import { takeLock } from '../prepare';
import { prepareQueue, queueRevision } from '../queue';
import { refreshDerived } from '../refresh-derived';
import { connect, ensureProgramRole, refuseUnfit } from '../roles';
import { type Archive, type Contents, Meter, pathOfFile, pathOfTable } from './archive';
import { listOf, listTables, rowsAsText, sameText, type Table } from './tables';

/**
 * Puts a backup into an empty database and an empty folder of files: the schema as the backup's program had it, then the
 * rows, which are read again and compared before anything is committed. All or nothing. Throws a PlainError when the
 * database is not empty, the backup belongs to a newer program, or something in it is damaged.
 */
export async function restoreBackup(
  archive: Archive,
  { database, files }: { database: Database; files: string },
): Promise<void> {
  const { contents } = archive;
  const { ownerUrl, grantTo } = database;
  await refuseUnknown(contents);
  const sql = connect(ownerUrl);
  try {
    await refuseUnfit(sql).catch((error) => {
      throw explainConnection(error, ownerUrl);
    });
    await takeLock(sql);
    if (grantTo !== null) await ensureProgramRole(sql, grantTo);
    const { isNew } = await pendingMigrations(sql);
    if (!isNew) throw notEmpty();
    await applyMigrations(sql, ownerUrl, contents.migrations);
    await prepareQueue(sql, ownerUrl);
    for (const { sha256 } of contents.files) await restoreFile(archive, files, sha256);
    // Rows last: what is cut off before them is an empty place, never one without its files.
    await sql.begin((tx) => fill(tx, archive));
    await sql.unsafe('ANALYZE');
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Nothing is restored over something else. */
export function notEmpty(): PlainError {
  return new PlainError(
    'a backup is restored into an empty place only: set QADAM_DATA_DIR to a new folder, or DATABASE_URL to an empty database',
  );
}

async function refuseUnknown({ migrations, queue }: Contents): Promise<void> {
  const shipped = await shippedMigrations();
  const known = shipped.slice(0, migrations.length);
  if (queue === queueRevision && known.join() === migrations.join()) return;
  throw new PlainError(
    'this backup was made by another version of Qadam, and not by one that came before this: restore it with that version',
  );
}

async function fill(tx: TransactionSql, archive: Archive): Promise<void> {
  await tx.unsafe(sameText);
  const tables = await listTables(tx);
  const names = tables.map(({ name }) => name);
  const shape = (all: readonly { name: string; columns: string[] }[]) =>
    JSON.stringify(all.map(({ name, columns }) => [name, columns]).sort());
  if (shape(tables) !== shape(archive.contents.tables))
    throw new PlainError('this backup holds other tables than its version of Qadam makes');
  const links = await dropLinks(tx);
  for (const name of names) await tx.unsafe(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  // Migrations begin some tables with rows of their own.
  await tx.unsafe(`TRUNCATE ${names.join(', ')}`);
  for (const table of tables) await fillTable(tx, archive, table);
  await tx.unsafe(moveSequences);
  // Who was signed in at that moment, or ended a session since, signs in anew.
  await tx`UPDATE accounts SET session_version = session_version + 1`;
  for (const name of names) await tx.unsafe(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  // Each of them checks every row.
  for (const { add } of links) await tx.unsafe(add);
  const [here] = await tx<
    { version: string }[]
  >`SELECT current_setting('server_version') AS version`;
  if (here?.version !== archive.contents.postgres) await refreshDerived(tx);
  await tx`UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL
    WHERE locked_at IS NOT NULL`;
  await tx`UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL
    WHERE locked_at IS NOT NULL`;
}

/** Takes the foreign keys away, so that no order of tables has to be found. */
async function dropLinks(tx: TransactionSql): Promise<{ add: string }[]> {
  const links = await tx<{ drop: string; add: string }[]>`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
    FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
      AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace) ORDER BY oid`;
  for (const { drop } of links) await tx.unsafe(drop);
  return links;
}

async function fillTable(tx: TransactionSql, archive: Archive, table: Table): Promise<void> {
  const part = archive.contents.tables.find(({ name }) => name === table.name);
  if (!part) throw new PlainError(`the backup has no ${table.name}`);
  const target = await tx
    .unsafe(`COPY ${table.name} (${listOf(table.columns)}) FROM STDIN`)
    .writable();
  await archive.send(pathOfTable(table.name), part.sha256, target);
  const meter = new Meter();
  const rows = await copyOut(tx, rowsAsText(table));
  rows.on('error', (error) => meter.destroy(error));
  for await (const _ of rows.pipe(meter));
  if (meter.rows !== part.rows || meter.sha256 !== part.sha256)
    throw new PlainError(`${table.name} did not come back as it was: nothing was restored`);
}

/** Every number that counts by itself goes on after the highest that is there. */
const moveSequences = `
  DO $$
  DECLARE
    one record;
  BEGIN
    FOR one IN SELECT a.attrelid::regclass AS place, a.attname AS name,
        pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) AS sequence
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND c.relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
        AND pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) IS NOT NULL
    LOOP
      EXECUTE format('SELECT setval(%L, greatest(coalesce(max(%I), 0), 1), max(%I) IS NOT NULL) FROM %s',
        one.sequence, one.name, one.name, one.place);
    END LOOP;
  END
  $$`;

async function restoreFile(archive: Archive, files: string, sha256: string): Promise<void> {
  const folder = path.join(files, sha256.slice(0, 2));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = path.join(folder, sha256);
  await archive.send(pathOfFile(sha256), sha256, createWriteStream(place, { mode: 0o600 }));
}
