import { settings } from '@/lib/env';
import { dataFolder, keepSecrets, prepareDataFolder } from './data-folder';
import { type Database, embeddedDatabase, externalDatabase } from './database';
import { lockDataFolder } from './lock.mjs';

/** The data folder as ours: its lock is held, its secrets are known. */
export type Claim = {
  authSecret: string;
  /** Whether the folder keeps it, and the environment does not give it. */
  isSecretKept: boolean;
  openDatabase: () => Promise<Database>;
  release: () => void;
};

/**
 * Makes the data folder ours. With an embedded server one process at a time may have it; several
 * may share a folder when the database is elsewhere. Throws a PlainError when another has it.
 */
export async function claimDataFolder(address: string): Promise<Claim> {
  const { dataDir, databaseUrl, databaseOwnerUrl, replicaUrls, authSecret } = settings();
  const folder = dataFolder(dataDir);
  prepareDataFolder(folder);
  const isSecretKept = authSecret === undefined;
  if (databaseUrl) {
    return {
      isSecretKept,
      authSecret: authSecret ?? keepSecrets(folder).authSecret,
      openDatabase: async () => externalDatabase(databaseUrl, databaseOwnerUrl, replicaUrls),
      release: () => undefined,
    };
  }
  const release = await lockDataFolder(folder.lock, address);
  const secrets = keepSecrets(folder);
  return {
    isSecretKept,
    authSecret: authSecret ?? secrets.authSecret,
    openDatabase: () => embeddedDatabase(folder, secrets),
    release,
  };
}
