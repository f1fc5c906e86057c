/** Programs of the machine that the tests need. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** @param {string} name */
export function inSearchPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/**
 * Installs a package of Debian's where that is possible; whether it is there afterwards, the caller looks.
 * @param {string} name @param {(text: string) => void} progress
 * @returns {Promise<boolean>} whether it was done
 */
export async function installFromDebian(name, progress) {
  if (process.getuid?.() !== 0 || !inSearchPath('apt-get')) return false;
  const options = {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    failure: () => '',
    onLine: progress,
  };
  progress(`apt-get install ${name}`);
  try {
    await run('apt-get', ['update', '-q'], options);
    await run('apt-get', ['install', '-y', '-q', name], options);
    return true;
  } catch {
    return false;
  }
}
