/** Brings the folder to where the program can run: dependencies, database client, build. */
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../../plain-error.mjs';
import { tryLock } from '../lock.mjs';
import { bundle } from './bundle.mjs';
import { compileEarly } from './compile-early.mjs';
import { install, needsInstall } from './install.mjs';
import { precompress } from './precompress.mjs';
import { runPackage } from './run.mjs';
import { runSteps, say } from './say.mjs';
import { fingerprint, isFresh, remember } from './stamp.mjs';

const schemaPlaces = ['prisma/schema.prisma', 'prisma/prisma.config.ts', 'package-lock.json'];
const sourcePlaces = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'tsconfig.json',
  ...schemaPlaces,
];

/**
 * @typedef {'install' | 'generate' | 'build'} Goal how far to go; each includes those before it
 */

/** The steps that are still to do. @param {Goal} goal @returns {import('./say.mjs').Step[]} */
function stepsTo(goal) {
  const steps = [];
  if (needsInstall()) steps.push({ name: 'installing dependencies', run: install });
  if (goal === 'install') return steps;
  const schema = fingerprint(schemaPlaces);
  if (!isFresh('client', schema) || !existsSync('lib/db/generated/client.ts')) {
    steps.push({ name: 'generating the database client', run: () => generate(schema) });
  }
  if (goal === 'generate') return steps;
  const sources = fingerprint(sourcePlaces);
  const complete = ['.next/BUILD_ID', '.build/server.mjs', '.build/ear.mjs'].every((file) =>
    existsSync(file),
  );
  if (!isFresh('build', sources) || !complete) {
    steps.push({ name: 'building the pages', run: (progress) => build(sources, progress) });
  }
  return steps;
}

async function generate(/** @type {string} */ print) {
  await runPackage('prisma/build/index.js', ['generate', '--config', 'prisma/prisma.config.ts']);
  remember('client', print);
}

/** @param {string} print @param {(text: string) => void} progress */
async function build(print, progress) {
  remember('build', 'unfinished');
  await runPackage('next/dist/bin/next', ['build'], {
    env: { NODE_ENV: 'production' },
    onLine: progress,
  });
  await compileEarly('.next');
  await Promise.all([
    precompress('.next/static'),
    bundle('lib/server/main.ts', 'server'),
    // A thread of the server's.
    bundle('lib/server/keeper/ear.ts', 'ear'),
  ]);
  remember('build', print);
}

/**
 * Does what is missing, and only that; with nothing to do it writes nothing, so a built folder
 * may be read-only. One process at a time: a second waits and then finds everything done.
 * @param {Goal} goal
 */
export async function makeReady(goal) {
  if (stepsTo(goal).length === 0) return;
  const release = await lockFolder();
  try {
    await runSteps(stepsTo(goal));
  } finally {
    release();
  }
}

async function lockFolder() {
  for (let told = false; ; told = true) {
    const result = attempt();
    if ('release' in result) return result.release;
    const pid = result.holder?.pid;
    if (!told && pid)
      say(`another Qadam (process ${pid}) is preparing this folder; waiting for it`);
    await pause(250);
  }
}

function attempt() {
  try {
    return tryLock('.build/lock', 'preparing');
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    throw new PlainError(
      `this user may not write to ${process.cwd()} (${code}): give it the right to, or start Qadam there as the user who owns the folder`,
    );
  }
}
