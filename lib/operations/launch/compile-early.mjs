/** The scripts that every page begins with are compiled while they are fetched. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Begins React's and Next's scripts with V8's compile hint. A browser compiles a function when it is first called,
 * and these call nearly all of theirs in one go, which holds up a phone; with the hint Chromium compiles them beside
 * the page, as they arrive (decision 119). Elsewhere it is a comment. The pages' own scripts stay as they are: much in
 * them is called later or never.
 * @param {string} folder the build (`.next`) @returns {Promise<number>} of how many scripts it was said
 */
export async function compileEarly(folder) {
  const manifest = await readFile(path.join(folder, 'build-manifest.json'), 'utf8');
  /** @type {string[]} */
  const names = JSON.parse(manifest).rootMainFiles;
  await Promise.all(names.map((name) => mark(path.join(folder, name))));
  return names.length;
}

/** @param {string} file */
async function mark(file) {
  const script = await readFile(file, 'utf8');
  if (!script.startsWith(hint)) await writeFile(file, hint + script);
}
