import 'server-only';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { settings } from '@/lib/env';
import { type BulkFile, bulkFiles } from '../files';
import { getDataVersion } from './get-data-version';
import { type Subject, writeFiles } from './write-files';

/** A file that is there to be sent. */
export type ReadyFile = { path: string; size: number; tag: string };

/** What is being written, by subject: whoever asks meanwhile waits for the same. */
const underWay = new Map<string, Promise<string>>();
/** One after another: writing everything is work enough for a database that readers ask, too. */
let before: Promise<unknown> = Promise.resolve();

const folderOf = (name: string, tag: string) =>
  path.join(settings().dataDir, 'bulk', `${name}-${tag}`);

/**
 * A file of a subject in its present version, written first where it is not there yet; null when that takes longer
 * than `patience` (milliseconds): it goes on, and is there later.
 */
export async function getBulkFile(
  subject: Subject,
  file: BulkFile,
  patience = 20_000,
): Promise<ReadyFile | null> {
  const { tag } = await getDataVersion();
  const folder = folderOf(subject.name, tag);
  if (existsSync(folder)) return fileIn(folder, file);
  const writing = underWay.get(subject.name) ?? write(subject);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  // What was written is of the moment at which that began, and says so by its own tag.
  const done = await Promise.race([writing, late]).finally(() => clearTimeout(timer));
  return done === null ? null : fileIn(done, file);
}

async function fileIn(folder: string, file: BulkFile): Promise<ReadyFile> {
  const found = path.join(folder, bulkFiles[file]);
  const tag = path.basename(folder).split('-').at(-1) ?? '';
  return { path: found, size: (await stat(found)).size, tag };
}

function write(subject: Subject): Promise<string> {
  const writing = before
    .catch(() => undefined)
    .then(() => writeAnew(subject))
    .finally(() => underWay.delete(subject.name));
  underWay.set(subject.name, writing);
  before = writing;
  // Whoever waited hears of a failure; if nobody did, the next to ask tries again.
  writing.catch(() => undefined);
  return writing;
}

/** Files appear under their name when all are complete; those of earlier versions go. */
async function writeAnew(subject: Subject): Promise<string> {
  const root = path.join(settings().dataDir, 'bulk');
  const partial = path.join(root, `${subject.name}.${process.pid}.partial`);
  let target = '';
  try {
    await writeFiles(subject, async ({ tag }) => {
      await rm(partial, { recursive: true, force: true });
      await mkdir(partial, { recursive: true, mode: 0o700 });
      target = folderOf(subject.name, tag);
      return partial;
    });
    if (!existsSync(target)) await rename(partial, target);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  for (const name of await readdir(root))
    if (name.startsWith(`${subject.name}-`) && name !== path.basename(target))
      await rm(path.join(root, name), { recursive: true, force: true });
  return target;
}

/** How large the files of a subject are, as they were last written; nothing where nobody has asked for them yet. */
export async function listBulkSizes(name: string): Promise<Partial<Record<BulkFile, number>>> {
  const root = path.join(settings().dataDir, 'bulk');
  const folders = await readdir(root).catch(() => []);
  const folder = folders.find((one) => one.startsWith(`${name}-`));
  if (!folder) return {};
  const files = Object.entries(bulkFiles) as [BulkFile, string][];
  const sizes = await Promise.all(
    files.map(async ([file, inside]) => {
      const found = await stat(path.join(root, folder, inside)).catch(() => null);
      return found ? [[file, found.size]] : [];
    }),
  );
  return Object.fromEntries(sizes.flat());
}
