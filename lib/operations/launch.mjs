/**
 * The one way in: `node lib/operations/launch.mjs start|build|dev|test|check|verify|load|backup|restore|bench|faults|cluster|diff`.
 * Plain JavaScript with Node's own modules only, because it runs before anything is installed.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPlainError, PlainError } from '../plain-error.mjs';
import { bundle, runEntry } from './launch/bundle.mjs';
import { makeReady } from './launch/ready.mjs';
import { check, test } from './launch/test.mjs';
import { refuseIfLocked } from './lock.mjs';

/** @type {Record<string, (args: string[]) => Promise<unknown>>} */
const commands = {
  async start() {
    await refuseIfRunning();
    await makeReady('build');
    await serve([]);
  },
  async build() {
    await makeReady('build');
  },
  async dev() {
    await refuseIfRunning();
    await makeReady('generate');
    await bundle('lib/server/main.ts', 'server-dev');
    await serve(['--dev']);
  },
  test,
  check,
  async verify(args) {
    await makeReady('generate');
    await runEntry('lib/operations/verify-command.ts', 'verify', args);
  },
  async load(args) {
    await refuseIfRunning();
    await makeReady('generate');
    await runEntry('lib/operations/package-command.ts', 'load', args);
  },
  async backup(args) {
    await makeReady('generate');
    await runEntry('lib/operations/backup/backup-command.ts', 'backup', args);
  },
  async restore(args) {
    await refuseIfRunning();
    await makeReady('generate');
    await runEntry('lib/operations/backup/restore-command.ts', 'restore', args);
  },
  async bench(args) {
    await makeReady('build');
    await runEntry('bench/run.ts', 'bench', args);
  },
  async faults(args) {
    await makeReady('build');
    await runEntry('bench/faults/run.ts', 'faults', args);
  },
  async cluster(args) {
    await makeReady('build');
    await runEntry('bench/cluster/run.ts', 'cluster', args);
  },
  async diff(args) {
    await makeReady('install');
    await runEntry('lib/operations/diff.ts', 'diff', args);
  },
};

/** With an embedded database, one program at a time uses a data folder. */
async function refuseIfRunning() {
  if (process.env.DATABASE_URL) return;
  await refuseIfLocked(path.resolve(process.env.QADAM_DATA_DIR || '.data', 'lock'));
}

/** Runs the server in this process: a signal to us is a signal to it. @param {string[]} args */
async function serve(args) {
  const dev = args.includes('--dev');
  process.env.NODE_ENV = dev ? 'development' : 'production';
  const server = await import(pathToFileURL(`.build/server${dev ? '-dev' : ''}.mjs`).href);
  await server.main(args);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(
    `Qadam needs Node 20.19 or newer and this is ${process.version}: install a newer one`,
  );
}

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
process.env.NEXT_TELEMETRY_DISABLED = '1';
const [name = 'start', ...args] = process.argv.slice(2);
try {
  refuseOldNode();
  const command = commands[name];
  if (!command)
    throw new PlainError(`there is no command "${name}": ${Object.keys(commands).join(', ')}`);
  await command(args);
} catch (error) {
  process.stderr.write(`qadam: ${isPlainError(error) ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}
