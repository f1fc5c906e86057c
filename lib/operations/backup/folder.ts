import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const pattern = /^qadam-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.zip$/;

/** What a backup is called that nobody names. */
export const nameOf = (at: Date): string => `qadam-${at.toISOString().replace(/[:.]/g, '-')}.zip`;

/** What it is called until it is whole. */
export const partialOf = (target: string): string => `${target}.${process.pid}.partial`;

/** Takes away what was cut off; whoever calls this is the only one who makes a backup now. */
export async function forgetPartial(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => /^qadam-.*\.zip\.\d+\.partial$/.test(one)))
    await rm(path.join(folder, name), { force: true });
}

/** Those that were made without a name, oldest first; others are somebody's own. */
async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name)).sort();
}

/** The newest of them, and when it was begun; null: there is none. */
export async function newestBackup(folder: string): Promise<{ name: string; at: Date } | null> {
  const name = (await listBackups(folder)).at(-1);
  return name ? { name, at: new Date(name.replace(pattern, '$1T$2:$3:$4.$5Z')) } : null;
}

/** When the newest of them was begun; null: there is none. */
export async function lastBackup(folder: string): Promise<Date | null> {
  return (await newestBackup(folder))?.at ?? null;
}

/** Leaves so many of them and returns the names of those that went. */
export async function forgetOldest(folder: string, keep: number): Promise<string[]> {
  const old = (await listBackups(folder)).slice(0, -keep);
  for (const name of old) await rm(path.join(folder, name));
  return old;
}
