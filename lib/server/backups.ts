import path from 'node:path';
import { settings } from '@/lib/env';
import { log } from '@/lib/log/log';
import { forgetOldest, lastBackup, nameOf } from '@/lib/operations/backup/folder';
import { writeBackup } from '@/lib/operations/backup/write-backup';
import { dataFolder } from '@/lib/operations/data-folder';

/** Looks this often (milliseconds) whether one is due; the first time when the start has long been over. */
const between = 600_000;

/**
 * Makes backups while the program runs, as the settings say: of several processes on one database one makes it. A
 * backup that fails is said, and tried again.
 * @returns what ends it
 */
export function keepBackups(ownerUrl: string, authSecret: string | null): () => void {
  const { backups, dataDir } = settings();
  const folder = dataFolder(dataDir);
  if (backups.hours === 0) return () => undefined;
  let isBusy = false;
  const look = async () => {
    const last = await lastBackup(folder.backups);
    if (isBusy || !isDue(last, new Date(), backups.hours)) return;
    isBusy = true;
    try {
      const target = path.join(folder.backups, nameOf(new Date()));
      const made = await writeBackup({ ownerUrl, files: folder.files, authSecret }, target);
      if (made?.missing.length)
        log().error(
          { missing: made.missing.length },
          'the backup is without some files: npm run verify names them',
        );
      // An older one may be all that is left of a file.
      else await forgetOldest(folder.backups, backups.kept);
      if (made) log().info({ files: made.files.length }, 'a backup is made');
    } catch (error) {
      log().error({ err: error }, 'no backup could be made');
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), between);
  timer.unref();
  return () => clearInterval(timer);
}

/** @param hours how old the last one may be */
export function isDue(last: Date | null, now: Date, hours: number): boolean {
  // One of the future is of a clock that was wrong.
  return last === null || last > now || now.getTime() - last.getTime() >= hours * 3_600_000;
}
