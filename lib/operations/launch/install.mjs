/** The dependencies: whether they are what package-lock.json says, and bringing them there. */
import { readdirSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Whether npm has work to do. npm itself leaves a record of what it installed, so that nothing
 * has to be remembered here; packages for other platforms are missing from it, rightly.
 */
export function needsInstall() {
  const wanted = packagesOf('package-lock.json') ?? {};
  const present = packagesOf('node_modules/.package-lock.json');
  if (!present) return true;
  return Object.entries(wanted).some(([place, { version, optional }]) => {
    if (place === '') return false;
    const found = present[place];
    return found ? found.version !== version : !optional;
  });
}

function countInstalled() {
  try {
    return readdirSync('node_modules').flatMap((name) =>
      name.startsWith('@') ? readdirSync(`node_modules/${name}`) : [name],
    ).length;
  } catch {
    return 0;
  }
}

/** Installs exactly what the lock file says. @param {(text: string) => void} progress */
export async function install(progress) {
  const total = Object.keys(packagesOf('package-lock.json') ?? {}).length;
  const count = setInterval(
    () => progress(`${countInstalled()} of about ${total} packages`),
    1_000,
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const failure = (/** @type {string} */ output) => {
    const lines = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
    const said = (lines[1] ?? lines[0] ?? output).replace(/^npm (error|ERR!)\s*/, '').trim();
    return `npm could not install the dependencies (${said}): check that this folder is writable and that the npm registry can be reached, then try again`;
  };
  try {
    if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], { failure });
    else await run('npm', args, { failure });
  } finally {
    clearInterval(count);
  }
}
