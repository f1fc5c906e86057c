import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import { ZipFile } from 'yazl';
import { copyOut } from '@/lib/db/copy';
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

/**
 * Writes everything into one archive, while people work: the database as it was at one moment, then the files that were
 * there by then. It is read back and compared before it gets its name. Null, and nothing is written, while another
 * process makes one.
 */
export async function writeBackup(source: Source, target: string): Promise<Contents | null> {
  const sql = connect(source.ownerUrl);
  const partial = `${target}.${process.pid}.partial`;
  try {
    const [lock] = await sql`SELECT pg_try_advisory_lock(${lockKey}) AS taken`;
    if (!lock?.taken) return null;
    await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', (tx) =>
      writeArchive(tx, source, partial),
    );
    const contents = await checkArchive(partial);
    await rename(partial, target);
    return contents;
  } catch (error) {
    await rm(partial, { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new PlainError(`there is no room for a backup at ${path.dirname(target)}: make some`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function writeArchive(tx: TransactionSql, source: Source, target: string): Promise<void> {
  await tx.unsafe(sameText);
  const contents = await describeSource(tx, source);
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  const add = (name: string, read: () => Promise<Readable>) =>
    zip.addReadStreamLazy(name, { mode: 0o100600 }, (give) => {
      read().then(
        (stream) => give(null, stream),
        (error: Error) => give(error, Readable.from([])),
      );
    });
  for (const table of await listTables(tx)) {
    add(pathOfTable(table.name), async () => {
      const rows = await copyOut(tx, rowsAsText(table));
      const { name, columns } = table;
      return measured(rows, ({ rows, sha256 }) =>
        contents.tables.push({ name, columns, rows, sha256 }),
      );
    });
  }
  for (const { sha256, place } of await listFiles(source.files)) {
    add(pathOfFile(sha256), async () =>
      measured(createReadStream(place), (found) => {
        if (found.sha256 !== sha256)
          throw new PlainError(`${place} is damaged: npm run verify says what is missing`);
        contents.files.push({ sha256, bytes: found.bytes });
      }),
    );
  }
  add(contentsFile, async () => Readable.from([Buffer.from(`${JSON.stringify(contents)}\n`)]));
  zip.end();
  const file = createWriteStream(target, { mode: 0o600, flags: 'wx' });
  await Promise.race([pipeline(zip.outputStream, file), failed]);
  const handle = await open(target, 'r');
  await handle.sync().finally(() => handle.close());
}

async function describeSource(tx: TransactionSql, { authSecret }: Source): Promise<Contents> {
  const [found] = await tx<{ version: string; at: Date; migrations: string[] }[]>`
    SELECT current_setting('server_version') AS version, now() AS at,
      ARRAY(SELECT migration_name::text FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1) AS migrations`;
  return {
    format: backupFormat,
    madeAt: found?.at.toISOString() ?? '',
    postgres: found?.version ?? '',
    migrations: found?.migrations ?? [],
    queue: queueRevision,
    authSecret,
    tables: [],
    files: [],
  };
}

/** Passes a stream on and tells what it was when it has ended. */
function measured(stream: Readable, tell: (meter: Meter) => unknown): Readable {
  const meter = new Meter();
  meter._flush = (done) => {
    try {
      tell(meter);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  stream.on('error', (error) => meter.destroy(error));
  return stream.pipe(meter);
}

/** The files that are whole: what is being written has another name. */
async function listFiles(folder: string): Promise<{ sha256: string; place: string }[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .map((name) => ({ sha256: path.basename(name), place: path.join(folder, name) }))
    .filter(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256));
}
