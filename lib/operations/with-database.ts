import { existsSync } from 'node:fs';
import { disconnect } from '@/lib/db/client';
import { provideSettings, settings } from '@/lib/env';
import { PlainError } from '@/lib/plain-error.mjs';
import { dataFolder } from './data-folder';
import { externalDatabase } from './database';
import { pendingMigrations } from './migrations';
import { claimDataFolder } from './open-database';
import { connect } from './roles';
import { runningDatabase } from './running';

/**
 * Runs a command's work on the program's database: the one that is running, or else started for
 * the time being. Changes nothing by itself; throws a PlainError where the start must come first.
 */
export async function withDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { stop, ownerUrl } = await open();
  try {
    await refuseOutdated(ownerUrl);
    return await work(ownerUrl);
  } finally {
    await disconnect();
    await stop();
  }
}

async function open(): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  const { dataDir, databaseUrl, databaseOwnerUrl, authSecret = '' } = settings();
  const folder = dataFolder(dataDir);
  const known = databaseUrl
    ? externalDatabase(databaseUrl, databaseOwnerUrl)
    : runningDatabase(folder);
  if (known) {
    provideSettings({ databaseUrl: known.programUrl, authSecret });
    return { ownerUrl: known.ownerUrl, stop: async () => undefined };
  }
  if (!existsSync(folder.postgres)) throw startFirst();
  const claim = await claimDataFolder('a command');
  const database = await claim.openDatabase().catch((error) => {
    claim.release();
    throw error;
  });
  provideSettings({ databaseUrl: database.programUrl, authSecret: claim.authSecret });
  const stop = async () => {
    await database.stop();
    claim.release();
  };
  return { ownerUrl: database.ownerUrl, stop };
}

async function refuseOutdated(ownerUrl: string): Promise<void> {
  const sql = connect(ownerUrl);
  const { pending } = await pendingMigrations(sql).finally(() => sql.end());
  if (pending.length > 0) throw startFirst();
}

function startFirst(): PlainError {
  return new PlainError('the database is not up to date: run npm start once, then try again');
}
