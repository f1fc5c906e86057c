/** Remembers from which sources something was made, so that it is made again only when they change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ignored = /(^|\/)(generated|node_modules)(\/|$)|\.(test|ops\.test|db\.test)\.tsx?$/;

/** @param {string} place a file or a folder @returns {string[]} */
function filesUnder(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .map((entry) => `${place}/${entry.name}`)
    .filter((name) => !ignored.test(name))
    .flatMap(filesUnder)
    .sort();
}

/** The fingerprint of all files in these places: names and contents. @param {string[]} places */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stamps = '.build';

/**
 * Whether the thing was made from exactly this.
 * @param {string} name @param {string} print @param {string} folder
 */
export function isFresh(name, print, folder = stamps) {
  try {
    return readFileSync(path.join(folder, `${name}.stamp`), 'utf8') === print;
  } catch {
    return false;
  }
}

/** @param {string} name @param {string} print @param {string} folder */
export function remember(name, print, folder = stamps) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.stamp`), print);
}
