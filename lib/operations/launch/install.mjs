/** The dependencies: whether they are what package-lock.json says, and bringing them there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
 * @param {string} folder the checkout
 */
export function needsInstall(folder = '.') {
  const wanted = packagesOf(`${folder}/package-lock.json`) ?? {};
  const present = packagesOf(`${folder}/node_modules/.package-lock.json`);
  if (!present) return true;
  return Object.entries(wanted).some(([place, { version, optional }]) => {
    if (place === '') return false;
    const found = present[place];
    return found ? found.version !== version : !optional;
  });
}

/** The packages at the top that are unpacked; npm makes their folders long before. */
function countInstalled() {
  try {
    return readdirSync('node_modules')
      .flatMap((name) =>
        name.startsWith('@')
          ? readdirSync(`node_modules/${name}`).map((inner) => `${name}/${inner}`)
          : [name],
      )
      .filter((name) => existsSync(`node_modules/${name}/package.json`)).length;
  } catch {
    return 0;
  }
}

/**
 * What npm complained of, in one line. @param {string} output
 */
function complaint(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return lines.find((line) => line !== '' && !/^(code|syscall|errno|path) /.test(line)) ?? '';
}

/**
 * Installs the versions of the lock file and leaves that file alone. Not `npm ci`: it refuses a
 * lock file that was made where the registry lacks packages for other platforms, as ours was.
 * @param {(text: string) => void} progress
 */
export async function install(progress) {
  const total = Object.entries(packagesOf('package-lock.json') ?? {}).filter(
    ([place, { optional }]) => !optional && place.split('node_modules/').length === 2,
  ).length;
  const count = setInterval(
    () => progress(`${countInstalled()} of about ${total} packages`),
    1_000,
  );
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const failure = (/** @type {string} */ output) =>
    `npm could not install the dependencies (${complaint(output)}): check that this folder is writable and that the npm registry can be reached, then try again`;
  try {
    if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], { failure });
    else await run('npm', args, { failure });
  } finally {
    clearInterval(count);
  }
}
