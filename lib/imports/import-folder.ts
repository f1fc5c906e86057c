import 'server-only';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { settings } from '@/lib/env';
import { isId } from '@/lib/identity/ids';

/** The largest file that is taken, in bytes. */
export const largestFile = 60_000_000;

/** Where an uploaded file lies until its batch is decided; only this user may look into the folder. */
export function importFile(batchId: string): string {
  if (!isId(batchId)) throw new Error('a batch has an id');
  return path.join(settings().dataDir, 'imports', batchId);
}

export async function prepareImportFolder(): Promise<void> {
  await mkdir(path.dirname(importFile('00000000-0000-4000-8000-000000000000')), {
    recursive: true,
    mode: 0o700,
  });
}

export async function removeImportFile(batchId: string): Promise<void> {
  await rm(importFile(batchId), { force: true });
}
