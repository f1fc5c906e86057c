import { statfs, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiskState } from './types';

/**
 * Whether a folder takes a file now: also a disk that is full, or that the kernel made read-only, is one that does not.
 * @param folder absolute
 */
export async function isWritable(folder: string): Promise<boolean> {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    await writeFile(probe, Buffer.alloc(4_096));
    return true;
  } catch {
    return false;
  } finally {
    await unlink(probe).catch(() => undefined);
  }
}

/** The disk of a folder; null when it cannot be asked. */
export async function readDisk(folder: string): Promise<DiskState | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, size: blocks * bsize, isWritable: await isWritable(folder) };
  } catch {
    return null;
  }
}
