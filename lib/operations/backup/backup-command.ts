import { statSync } from 'node:fs';
import path from 'node:path';
import { settings } from '@/lib/env';
import { PlainError } from '@/lib/plain-error.mjs';
import { dataFolder, keepSecrets, prepareDataFolder } from '../data-folder';
import { say } from '../launch/say.mjs';
import { withDatabase } from '../with-database';
import type { Contents } from './archive';
import { forgetOldest, nameOf } from './folder';
import { writeBackup } from './write-backup';

/**
 * `npm run backup [-- FILE]`: everything in one checked archive, also while people work. Without a name it goes into the
 * folder of backups. `--keep N` leaves only the N newest of those.
 */
export async function main(args: string[]): Promise<void> {
  const { file, keep } = readArguments(args);
  const { dataDir, authSecret } = settings();
  const folder = dataFolder(dataDir);
  prepareDataFolder(folder);
  const target = file ? path.resolve(file) : path.join(folder.backups, nameOf(new Date()));
  const contents = await withDatabase((ownerUrl) =>
    writeBackup(
      {
        ownerUrl,
        files: folder.files,
        authSecret: authSecret ? null : keepSecrets(folder).authSecret,
      },
      target,
    ),
  );
  if (!contents) {
    say('another backup is being made at this moment: nothing was done');
    return;
  }
  tell(contents, target);
  if (contents.missing.length > 0)
    throw new PlainError(
      `${contents.missing.length} files that should be there are damaged or gone: the backup is without them (npm run verify names them), and no older one was removed`,
    );
  if (!keep) return;
  for (const name of await forgetOldest(folder.backups, keep))
    say(`${name} is older than the ${keep} newest: removed`);
}

function readArguments(args: string[]): { file: string | undefined; keep: number | undefined } {
  const at = args.indexOf('--keep');
  if (at < 0) return { file: args[0], keep: undefined };
  const keep = Number(args[at + 1]);
  if (!Number.isInteger(keep) || keep < 1)
    throw new PlainError('--keep needs the number of backups to keep, 1 or more');
  return { file: args.toSpliced(at, 2)[0], keep };
}

function tell({ tables, files }: Contents, target: string): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = (statSync(target).size / 1_000_000).toFixed(1);
  say(
    `${rows} rows of ${tables.length} tables and ${files.length} files are in ${target} (${megabytes} MB), read back and compared`,
  );
  say(
    'it holds accounts, drafts and what seals second factors: keep it where only you can read it',
  );
}
