/** Test runs that are counted: every tool's result becomes so many passed and so many failed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { isPlainError } from '../../plain-error.mjs';
import { runPackage } from './run.mjs';
import { say } from './say.mjs';

const reports = '.build/reports';

/** What was counted so far; `failures` names what failed, for the end of the run. */
export const tally = { passed: 0, failures: /** @type {string[]} */ ([]) };

/** @param {number} passed @param {string[]} failures what failed, a line each */
function count(passed, failures) {
  tally.passed += passed;
  tally.failures.push(...failures);
  if (failures.length > 0) say(`  ${failures.length} failed`);
}

/**
 * A check that has only one answer counts as one test. It does not stop the checks after it.
 * @param {() => unknown} work
 */
export async function countOne(work) {
  try {
    await work();
    count(1, []);
  } catch (error) {
    if (!isPlainError(error)) throw error;
    count(0, [error.message]);
  }
}

/** @param {string} name @returns {any} */
function report(name) {
  return JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8'));
}

/**
 * Runs one of Vitest's projects. No test at all counts as a failure: then it did not look.
 * @param {string} project @param {string} name @param {import('./say.mjs').Progress} progress
 * @param {{ env?: Record<string, string>, only?: string[] }} options
 */
export async function countVitest(project, name, progress, { env = {}, only = [] } = {}) {
  mkdirSync(reports, { recursive: true });
  rmSync(`${reports}/${name}.json`, { force: true });
  const output = `--outputFile.json=${reports}/${name}.json`;
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    output,
    ...only,
  ];
  const options = { env: { NODE_ENV: 'test', ...env }, onLine: progress };
  const run = () => runPackage('vitest/vitest.mjs', args, options);
  await countReport(name, run, (found) => [found.numPassedTests, failuresOfVitest(found)]);
}

/** Runs the browser tests. @param {string} browser @param {import('./say.mjs').Progress} progress */
export async function countPlaywright(browser, progress) {
  rmSync(`${reports}/browser.json`, { force: true });
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/browser.json` };
  const args = ['test', '--reporter=line,json'];
  const run = () => runPackage('@playwright/test/cli.js', args, { env, onLine: progress });
  await countReport('browser', run, ({ stats, suites, errors }) => [
    stats.expected,
    [...suites, { errors }].flatMap(failuresOfPlaywright),
  ]);
}

/** The first line of what went wrong. @param {string | undefined} message */
const firstLine = (message) => message?.trim().split('\n', 1)[0] ?? '';

/** Files that could not be read at all, and tests that failed. @param {any} report */
function failuresOfVitest({ testResults }) {
  return testResults.flatMap((/** @type {any} */ file) => [
    ...(file.message ? [`${file.name}: ${firstLine(file.message)}`] : []),
    ...file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => {
        return `${file.name}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`;
      }),
  ]);
}

/** @param {any} suite @returns {string[]} */
function failuresOfPlaywright({ suites = [], specs = [], errors = [] }) {
  const failed = specs.filter((/** @type {any} */ spec) => !spec.ok);
  return [
    ...errors.map((/** @type {any} */ error) => firstLine(error.message)),
    ...suites.flatMap(failuresOfPlaywright),
    ...failed.map((/** @type {any} */ { file, title, tests }) => {
      return `${file}: ${title}: ${firstLine(tests[0]?.results.at(-1)?.error?.message)}`;
    }),
  ];
}

/**
 * A run that fails tells why itself; what counts is its report. A failure that the report does
 * not name (an error outside of every test), no report and no test at all are failures as well.
 * @param {string} name @param {() => Promise<unknown>} run
 * @param {(report: any) => [number, string[]]} read
 */
async function countReport(name, run, read) {
  let worked = true;
  try {
    await run();
  } catch (error) {
    if (!isPlainError(error)) throw error;
    worked = false;
  }
  try {
    const [passed, failures] = read(report(name));
    if (passed + failures.length === 0) failures.push(`${name}: there was no test to run`);
    else if (!worked && failures.length === 0)
      failures.push(`${name}: something failed outside of every test`);
    count(passed, failures);
  } catch {
    count(0, [`${name} ended without a report`]);
  }
}
