import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { settings } from '@/lib/env';
import { PlainError } from '@/lib/plain-error.mjs';
import { type DataFolder, dataFolder, takeAuthSecret } from '../data-folder';
import { say } from '../launch/say.mjs';
import { claimDataFolder } from '../open-database';
import { type Archive, openArchive } from './archive';
import { notEmpty, restoreBackup } from './restore-backup';

/** `npm run restore -- FILE`: puts a backup into an empty data folder, or into the empty database of DATABASE_URL. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new PlainError('say which backup: npm run restore -- FILE');
  const archive = await openArchive(path.resolve(file));
  try {
    const { dataDir, databaseUrl } = settings();
    const folder = dataFolder(dataDir);
    await restoreInto(folder, archive, databaseUrl);
    tell(archive);
  } finally {
    archive.close();
  }
}

async function refuseUsed(folder: DataFolder, databaseUrl: string | undefined): Promise<void> {
  const files = await readdir(folder.files).catch(() => []);
  if ((!databaseUrl && existsSync(folder.postgres)) || files.length > 0) throw notEmpty();
}

async function restoreInto(
  folder: DataFolder,
  archive: Archive,
  databaseUrl: string | undefined,
): Promise<void> {
  const claim = await claimDataFolder('a command');
  let isOurs = false;
  try {
    await refuseUsed(folder, databaseUrl);
    isOurs = true;
    if (archive.contents.authSecret) takeAuthSecret(folder, archive.contents.authSecret);
    const database = await claim.openDatabase();
    try {
      await restoreBackup(archive, { database, files: folder.files });
    } finally {
      await database.stop();
    }
  } catch (error) {
    // Both were empty: what stands there now is half of something.
    if (isOurs && !databaseUrl) await rm(folder.postgres, { recursive: true, force: true });
    if (isOurs)
      for (const name of await readdir(folder.files))
        await rm(path.join(folder.files, name), { recursive: true, force: true });
    throw error;
  } finally {
    claim.release();
  }
}

function tell({ contents: { tables, files, madeAt } }: Archive): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `${rows} rows of ${tables.length} tables and ${files.length} files are as they were at ${madeAt}`,
  );
  say('each table was read again and compared; now: npm start');
  say('withhold again what was withheld since then, and end the tokens that were ended since');
}
