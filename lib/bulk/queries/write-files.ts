import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ZipFile } from 'yazl';
import { readSnapshot, type Snapshot } from '@/lib/db/copy';
import { describePackage, pathOf, type Written } from '../descriptor';
import { bulkFiles } from '../files';
import { type Column, type Columns, linesOf, rowsOf } from '../shapes';
import { isHeld, recordTables } from '../tables';
import type { RecordTable, Scope } from '../types';
import { type DataVersion, readVersion } from './get-data-version';

/** Whose record is written, and how it is called. */
export type Subject = { scope: Scope; name: string; title: string; url: string };

/**
 * Writes the public record of one moment into a folder: the package, the lines, and the digests of both. Rows go
 * from the database to the disk one after another, so memory does not grow with the record.
 */
export async function writeFiles(
  subject: Subject,
  folderOf: (version: DataVersion) => Promise<string>,
  databaseUrl?: string,
): Promise<string> {
  return readSnapshot(async (snapshot) => {
    const version = await readVersion(snapshot);
    const folder = await folderOf(version);
    const columns = await readColumns(snapshot);
    await writePackage(snapshot, subject, version, columns, path.join(folder, bulkFiles.package));
    await writeLines(snapshot, subject, columns, path.join(folder, bulkFiles.lines));
    const sums = await Promise.all(
      [bulkFiles.package, bulkFiles.lines].map(
        async (name) => `${await digestOf(path.join(folder, name))}  ${name}\n`,
      ),
    );
    await writeFile(path.join(folder, bulkFiles.sums), sums.join(''));
    return folder;
  }, databaseUrl);
}

async function readColumns({ rows }: Snapshot): Promise<Columns> {
  const found = await rows<Column & { name: string }>(
    `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       a.attnotnull AS "isRequired", (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
         FROM pg_enum e WHERE e.enumtypid = a.atttypid) AS values
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) AND a.attnum > 0
       AND NOT a.attisdropped`,
    [recordTables.map(({ table }) => table)],
  );
  return new Map(found.map(({ name, ...column }) => [name, column]));
}

async function writePackage(
  snapshot: Snapshot,
  { scope, name, title, url }: Subject,
  { version, changedAt }: DataVersion,
  columns: Columns,
  file: string,
): Promise<void> {
  const codes = await snapshot.rows<{ code: string }>(
    `SELECT code FROM countries t WHERE ${scope ? `id = '${scope}'` : 'true'} ORDER BY code`,
  );
  const countries = codes.map(({ code }) => code);
  const facts = { name, title, url, countries, version, changedAt: changedAt.toISOString() };
  const written = new Map<string, Written>();
  const zip = new ZipFile();
  const given = new Promise<never>((_, reject) => zip.on('error', reject));
  // One after another: yazl asks for the next when the one before is written.
  const options = { mtime: changedAt, mode: 0o100644 };
  for (const table of recordTables)
    zip.addReadStreamLazy(pathOf(table), options, (give) => {
      const query = rowsOf(table, columns, scope, isHeld(table, 't', scope));
      snapshot.copy(query, 'FORMAT csv, HEADER').then(
        (rows) =>
          give(
            null,
            measured(rows, (file) => written.set(table.name, file)),
          ),
        (error: Error) => give(error, Readable.from([])),
      );
    });
  zip.addReadStreamLazy('datapackage.json', options, (give) => {
    const text = JSON.stringify(describePackage(facts, columns, written), null, 2);
    give(null, Readable.from([Buffer.from(`${text}\n`)]));
  });
  zip.end();
  await Promise.race([pipeline(zip.outputStream as Readable, createWriteStream(file)), given]);
}

/** Passes a CSV on, and tells at its end how long it was. */
function measured(rows: Readable, tell: (written: Written) => void): Readable {
  const hash = createHash('sha256');
  const seen = { bytes: 0, lines: 0, isQuoted: false };
  const meter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      seen.bytes += piece.length;
      // A line that ends within quotes is a part of a text.
      for (const byte of piece) {
        if (byte === 0x22) seen.isQuoted = !seen.isQuoted;
        else if (byte === 0x0a && !seen.isQuoted) seen.lines += 1;
      }
      done(null, piece);
    },
    flush(done) {
      tell({ bytes: seen.bytes, sha256: hash.digest('hex'), rows: Math.max(0, seen.lines - 1) });
      done();
    },
  });
  pipeline(rows, meter).catch((error: Error) => meter.destroy(error));
  return meter;
}

/** JSON has no such characters as these: so CSV writes the lines as they are. */
const asTheyAre = String.raw`FORMAT csv, DELIMITER E'\x02', QUOTE E'\x01'`;

async function writeLines(
  snapshot: Snapshot,
  { scope }: Subject,
  columns: Columns,
  file: string,
): Promise<void> {
  const heldOf = (table: RecordTable, row: string) => isHeld(table, row, scope);
  async function* lines() {
    for (const table of recordTables)
      if (table.type)
        yield* await snapshot.copy(linesOf(table, recordTables, columns, scope, heldOf), asTheyAre);
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file));
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
