/** Test runs that are counted: every tool's result becomes so many passed and so many failed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { isPlainError } from '../../plain-error.mjs';
import { runPackage } from './run.mjs';
import { say } from './say.mjs';

const reports = '.build/reports';
export const tally = { passed: 0, failed: 0 };

/** @param {number} passed @param {number} failed */
function count(passed, failed) {
  tally.passed += passed;
  tally.failed += failed;
  if (failed > 0) say(`  ${failed} failed`);
}

/**
 * A check that has only one answer counts as one test. It does not stop the checks after it.
 * @param {() => unknown} work
 */
export async function countOne(work) {
  try {
    await work();
    count(1, 0);
  } catch (error) {
    if (!isPlainError(error)) throw error;
    count(0, 1);
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
  await attempt(() =>
    runPackage('vitest/vitest.mjs', args, { env: { NODE_ENV: 'test', ...env }, onLine: progress }),
  );
  countReport(name, (found) => [
    found.numPassedTests,
    found.numFailedTests + found.numFailedTestSuites,
  ]);
}

/** Runs the browser tests. @param {string} browser @param {import('./say.mjs').Progress} progress */
export async function countPlaywright(browser, progress) {
  rmSync(`${reports}/browser.json`, { force: true });
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/browser.json` };
  const args = ['test', '--reporter=line,json'];
  await attempt(() => runPackage('@playwright/test/cli.js', args, { env, onLine: progress }));
  countReport('browser', ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
}

/** A failing run has told why; what counts is its report. @param {() => Promise<unknown>} work */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    if (!isPlainError(error)) throw error;
  }
}

/** @param {string} name @param {(report: any) => [number, number]} read */
function countReport(name, read) {
  try {
    const [passed, failed] = read(report(name));
    if (passed + failed === 0) say('  there was no test to run, which counts as a failure');
    count(passed, passed + failed === 0 ? 1 : failed);
  } catch {
    say('  it ended without a report, which counts as a failure');
    count(0, 1);
  }
}
