/** `check` (the fast part) and `test` (everything), both with one sum at the end. */
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { countOne, countPlaywright, countVitest, tally } from './counted.mjs';
import { findPoppler } from './poppler.mjs';
import { makeReady } from './ready.mjs';
import { runPackage } from './run.mjs';
import { elapsed, runSteps, say } from './say.mjs';

/** @typedef {import('./say.mjs').Step} Step */

const oldPostgres = '/usr/lib/postgresql/15/bin';

/** @type {Step[]} */
const checks = [
  {
    name: 'format and lint',
    run: () => countOne(() => runPackage('@biomejs/biome/bin/biome', ['ci', '--colors=off'])),
  },
  {
    name: 'types',
    run: () =>
      countOne(async () => {
        // Next writes the types of the routes, which a fresh checkout does not have.
        await runPackage('next/dist/bin/next', ['typegen']);
        // What an earlier run remembers misses a client that was generated since.
        await runPackage('typescript/bin/tsc', ['--noEmit', '--incremental', 'false']);
      }),
  },
];

/** @type {Step} */
const structure = {
  name: 'structure',
  run: (progress) =>
    countVitest('unit', 'structure', progress, { only: ['lib/testing/structure.test.ts'] }),
};

/** @returns {Step[]} */
function databaseSteps() {
  const named = process.env.TEST_POSTGRES_BIN;
  const older = named ?? (existsSync(`${oldPostgres}/postgres`) ? oldPostgres : undefined);
  if (!older)
    say(`no PostgreSQL 15 in ${oldPostgres} and no TEST_POSTGRES_BIN: testing on 18 only`);
  /** @param {string} name @param {string} bin @returns {Step} */
  const step = (name, bin) => ({
    name: `database (${name})`,
    run: (progress) =>
      countVitest('database', `database-${name.replace(/\W+/g, '-')}`, progress, {
        env: { TEST_POSTGRES_BIN: bin },
      }),
  });
  const embedded = step('embedded PostgreSQL', '');
  return older ? [embedded, step(`PostgreSQL in ${older}`, older)] : [embedded];
}

/** @returns {Step[]} */
function everything() {
  let browser = '';
  return [
    {
      name: 'a browser',
      run: async (progress) => {
        browser = await findBrowser(progress);
      },
    },
    { name: 'a reader of PDF', run: findPoppler },
    ...checks,
    { name: 'unit', run: (progress) => countVitest('unit', 'unit', progress) },
    ...databaseSteps(),
    { name: 'build', run: () => countOne(() => makeReady('build')) },
    { name: 'operations', run: (progress) => countVitest('operations', 'operations', progress) },
    { name: 'browser', run: (progress) => countPlaywright(browser, progress) },
  ];
}

/** @param {Step[]} steps */
async function runAll(steps) {
  await makeReady('generate');
  await runSteps(steps);
  say(`took ${elapsed()}`);
  // Whoever sees the end of a long run only must see what went wrong.
  for (const failure of tally.failures) say(`failed: ${failure}`);
  say(`${tally.passed} passed, ${tally.failures.length} failed`);
  process.exitCode = tally.failures.length > 0 ? 1 : 0;
}

/** Format, lint, types and structure. */
export const check = () => runAll([...checks, structure]);

/** Everything. */
export const test = () => runAll(everything());
