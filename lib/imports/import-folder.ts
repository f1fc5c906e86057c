import 'server-only';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
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

/** Every file that lies in the folder under the id of a batch, and when something was last written to it. */
export async function listImportFiles(): Promise<{ id: string; touchedAt: Date }[]> {
  const names = await readdir(path.join(settings().dataDir, 'imports')).catch(() => []);
  const found = names.filter(isId).map(async (id) => {
    const file = await stat(importFile(id)).catch(() => null);
    return file ? [{ id, touchedAt: file.mtime }] : [];
  });
  return (await Promise.all(found)).flat();
}
