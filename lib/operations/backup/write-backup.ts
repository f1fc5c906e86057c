import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { Sql, TransactionSql } from 'postgres';
import { ZipFile } from 'yazl';
import { copyOut } from '@/lib/db/copy';
import { filesThatMustBeThere } from '@/lib/files/kept-files';
import { PlainError } from '@/lib/plain-error.mjs';
import { queueRevision } from '../queue';
import { connect } from '../roles';
import {
  backupFormat,
  type Contents,
  checkArchive,
  contentsFile,
  Meter,
  pathOfFile,
  pathOfTable,
} from './archive';
import { forgetPartial, partialOf } from './folder';
import { listTables, rowsAsText, sameText } from './tables';

/** What is to be kept. */
export type Source = {
  /** As the tables' owner. */
  ownerUrl: string;
  /** Where the files of evidence and reports lie. */
  files: string;
  authSecret: string | null;
};

/** Any number that no other program on the database is likely to have chosen. */
const lockKey = 7_142_026_112;
/** What must be free beside the archive (bytes): PostgreSQL stops where it cannot write. */
const reserve = 200_000_000;

type KeptFile = { sha256: string; place: string; bytes: number };

/**
 * Writes everything into one archive, while people work: the database as it was at one moment, then the files that were
 * there by then. It is read back and compared before it gets its name. A file that is damaged or gone is left out and
 * named in what is returned. Null, and nothing is written, while another process makes one.
 */
export async function writeBackup(source: Source, target: string): Promise<Contents | null> {
  const sql = connect(source.ownerUrl);
  const partial = partialOf(target);
  try {
    const [lock] = await sql`SELECT pg_try_advisory_lock(${lockKey}) AS taken`;
    if (!lock?.taken) return null;
    await forgetPartial(path.dirname(target));
    const files = await listFiles(source.files);
    await refuseWithoutRoom(sql, files, target);
    await writeArchive(sql, source, files, partial);
    const contents = await checkArchive(partial);
    await rename(partial, target);
    return contents;
  } catch (error) {
    await rm(partial, { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw noRoom(target);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const noRoom = (target: string) =>
  new PlainError(`there is no room for a backup in ${path.dirname(target)}: make some`);

/** As if nothing could be compressed. */
async function refuseWithoutRoom(sql: Sql, files: KeptFile[], target: string): Promise<void> {
  const [row] = await sql<{ size: number }[]>`
    SELECT pg_database_size(current_database())::float8 AS size`;
  const needed = files.reduce((sum, { bytes }) => sum + bytes, row?.size ?? 0) + reserve;
  const { bavail, bsize } = await statfs(path.dirname(target));
  if (bavail * bsize < needed) throw noRoom(target);
}

async function writeArchive(
  sql: Sql,
  source: Source,
  files: readonly KeptFile[],
  target: string,
): Promise<void> {
  const zip = new ZipFile();
  // yazl listens to no stream that it is given: an error would end the process.
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  const written = pipeline(
    zip.outputStream,
    createWriteStream(target, { mode: 0o600, flags: 'wx' }),
  );
  /** Adds an entry; fulfilled when all of it has been read. */
  const add = (name: string, read: () => Promise<Readable>) => {
    const isRead = new Promise<void>((resolve, reject) => {
      zip.addReadStreamLazy(name, { mode: 0o100600 }, (give) => {
        const fail = (error: Error) => {
          zip.emit('error', error);
          reject(error);
        };
        read().then((stream) => {
          finished(stream, { cleanup: true }).then(resolve, fail);
          give(
            null,
            stream.on('error', () => undefined),
          );
        }, fail);
      });
    });
    return Promise.race([isRead, written]);
  };
  let failure: unknown;
  try {
    const contents = await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', (tx) =>
      addTables(tx, source, add).catch((error: unknown) => {
        // The driver complains of a COPY that is under way instead.
        failure = error;
        throw error;
      }),
    );
    const damaged: string[] = [];
    for (const file of files) await addFile(file, contents, damaged, add);
    const kept = new Set(contents.files.map(({ sha256 }) => sha256));
    contents.missing = [...new Set([...contents.missing, ...damaged])].filter(
      (one) => !kept.has(one),
    );
    zip.addBuffer(Buffer.from(`${JSON.stringify(contents)}\n`), contentsFile, { mode: 0o100600 });
    zip.end();
    await written;
  } catch (error) {
    (zip.outputStream as Readable).destroy();
    await written.catch(() => undefined);
    throw failure ?? error;
  }
  const handle = await open(target, 'r');
  await handle.sync().finally(() => handle.close());
}

type Add = (name: string, read: () => Promise<Readable>) => Promise<void>;

async function addTables(tx: TransactionSql, source: Source, add: Add): Promise<Contents> {
  await tx.unsafe(sameText);
  const contents = await describeSource(tx, source);
  for (const table of await listTables(tx)) {
    const meter = new Meter();
    await add(pathOfTable(table.name), async () => {
      const rows = await copyOut(tx, rowsAsText(table));
      rows.on('error', (error) => meter.destroy(error));
      return rows.pipe(meter);
    });
    const { name, columns } = table;
    contents.tables.push({ name, columns, rows: meter.rows, sha256: meter.sha256 });
  }
  return contents;
}

/** Read once to be sure of it: an entry that was begun cannot be taken back. */
async function addFile(
  { sha256, place }: KeptFile,
  contents: Contents,
  damaged: string[],
  add: Add,
): Promise<void> {
  const meter = new Meter();
  const isWhole = await pipeline(createReadStream(place), meter.resume()).then(
    () => meter.sha256 === sha256,
    () => false,
  );
  if (!isWhole) {
    damaged.push(sha256);
    return;
  }
  await add(pathOfFile(sha256), async () => createReadStream(place));
  contents.files.push({ sha256, bytes: meter.bytes });
}

async function describeSource(tx: TransactionSql, { authSecret }: Source): Promise<Contents> {
  const [found] = await tx<{ version: string; at: Date; migrations: string[] }[]>`
    SELECT current_setting('server_version') AS version, now() AS at,
      ARRAY(SELECT migration_name::text FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1) AS migrations`;
  const needed = await tx.unsafe<{ sha256: string }[]>(
    `SELECT DISTINCT encode(sha256, 'hex') AS sha256 FROM (${filesThatMustBeThere}) f ORDER BY 1`,
  );
  return {
    format: backupFormat,
    madeAt: found?.at.toISOString() ?? '',
    postgres: found?.version ?? '',
    migrations: found?.migrations ?? [],
    queue: queueRevision,
    authSecret,
    tables: [],
    files: [],
    // All, until they have been read.
    missing: needed.map(({ sha256 }) => sha256),
  };
}

/** The files that are whole: what is being written has another name. */
async function listFiles(folder: string): Promise<KeptFile[]> {
  const names = await readdir(folder, { recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const places = names
    .map((name) => ({ sha256: path.basename(name), place: path.join(folder, name) }))
    .filter(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256));
  return Promise.all(
    places.map(async (one) => ({
      ...one,
      // One that goes away meanwhile is found missing later, if it should be there.
      bytes: await stat(one.place).then(
        ({ size }) => size,
        () => 0,
      ),
    })),
  );
}
