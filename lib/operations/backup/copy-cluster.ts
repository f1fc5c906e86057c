import { constants } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error.mjs';

/**
 * Copies a stopped cluster's folder into the backups and returns the copy's path. The copy gets
 * its name only when it is complete. Throws a PlainError (the data is untouched) if it fails.
 */
export async function copyCluster(cluster: string, backups: string): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const target = path.join(backups, `postgres-${stamp}`);
  try {
    // Where the file system can, the copy shares its blocks with the original until they differ.
    const mode = constants.COPYFILE_FICLONE;
    await cp(cluster, `${target}.partial`, { recursive: true, preserveTimestamps: true, mode });
    await rename(`${target}.partial`, target);
    return target;
  } catch (error) {
    await rm(`${target}.partial`, { recursive: true, force: true });
    const text = error instanceof Error ? error.message : String(error);
    throw new PlainError(
      `no backup copy could be made in ${backups} (${text}): make room there and start again; nothing was changed`,
    );
  }
}
