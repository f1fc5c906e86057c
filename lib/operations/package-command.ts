import path from 'node:path';
import { disconnect } from '@/lib/db/client';
import { provideSettings } from '@/lib/env';
import { PlainError } from '@/lib/plain-error.mjs';
import { say } from './launch/say.mjs';
import { claimDataFolder } from './open-database';
import { type Loaded, loadPackage } from './package/load-package';
import { prepareDatabase } from './prepare';

/** `npm run load -- datapackage.zip`: fills a fresh Qadam with what another one gave away. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new PlainError('say which package: npm run load -- datapackage.zip');
  const claim = await claimDataFolder('a command');
  try {
    const database = await claim.openDatabase();
    try {
      provideSettings({ databaseUrl: database.programUrl, authSecret: claim.authSecret });
      let loaded: Loaded | undefined;
      await prepareDatabase(database, async () => {
        loaded = await loadPackage(database.ownerUrl, path.resolve(file));
      });
      if (loaded) tell(loaded);
    } finally {
      await disconnect();
      await database.stop();
    }
  } finally {
    claim.release();
  }
}

function tell({ version, countries, rows }: Loaded): void {
  for (const [name, count] of rows) if (count > 0) say(`${name}: ${count}`);
  say(`version ${version} of the record of ${countries.join(', ')} is loaded; now: npm start`);
  say('files of evidence are not part of a package: attach them again where they are needed');
}
