import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { settings } from '@/lib/env';
import { newId } from '@/lib/identity/ids';

/**
 * The bytes of files, under their own SHA-256 in the data folder: `files/ab/abcd…`. The same bytes
 * lie there once. Several instances that share a database must share this folder.
 */

/** @param sha256 hexadecimal */
function placeOf(sha256: string): { folder: string; file: string } {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256');
  const folder = path.join(settings().dataDir, 'files', sha256.slice(0, 2));
  return { folder, file: path.join(folder, sha256) };
}

/** Keeps bytes: whole or not at all, and on the disk before this returns. */
export async function keepBytes(sha256: string, bytes: Uint8Array): Promise<void> {
  const { folder, file } = placeOf(sha256);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = `${file}.${newId()}.new`;
  try {
    const handle = await open(partial, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A name in a folder is on the disk only once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes as a stream with their number; null when they are not there. */
export async function readBytes(
  sha256: string,
): Promise<{ size: number; body: ReadableStream<Uint8Array> } | null> {
  const { file } = placeOf(sha256);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return { size: found.size, body };
}

/** Takes bytes away for good; whether there is anything else that needs them, the caller knows. */
export async function removeBytes(sha256: string): Promise<void> {
  const { folder, file } = placeOf(sha256);
  await rm(file, { force: true });
  await syncFolder(folder).catch(() => undefined);
}

/** What the disk really holds under a hash, read in pieces; null when nothing is there. */
export async function measureBytes(
  sha256: string,
): Promise<{ size: number; sha256: string } | null> {
  const kept = await readBytes(sha256);
  if (!kept) return null;
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of kept.body) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest('hex') };
}

/** The names of everything in the folder of files, one after the other, as `ab/abcd…`. */
export async function* listKept(): AsyncGenerator<string> {
  const root = path.join(settings().dataDir, 'files');
  for await (const entry of await opendir(root).catch(() => [])) {
    if (!entry.isDirectory()) yield entry.name;
    else
      for await (const file of await opendir(path.join(root, entry.name)))
        yield `${entry.name}/${file.name}`;
  }
}

/** Whether something lies in the folder of files under a name that `listKept` gave. */
export async function isKept(place: string): Promise<boolean> {
  const found = await stat(path.join(settings().dataDir, 'files', place)).catch(() => null);
  return found !== null;
}

/** Takes away what `listKept` has named. */
export async function removeKept(place: string): Promise<void> {
  await rm(path.join(settings().dataDir, 'files', place), { force: true });
}
