/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync } from 'node:fs';
import { PlainError } from '../../plain-error.mjs';
import { runPackage } from './run.mjs';
import { inSearchPath, installFromDebian } from './search-path.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

async function present() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    throw new PlainError(`CHROMIUM_PATH names ${named}, which does not exist: correct or unset it`);
  }
  const { chromium } = await import('@playwright/test');
  const places = [named, ...names.map(inSearchPath), ...macApplications, chromium.executablePath()];
  return places.find((file) => file && existsSync(file));
}

/** @param {(text: string) => void} progress */
async function fetchOne(progress) {
  if (await installFromDebian('chromium', progress)) return;
  progress('trying Playwright’s own download');
  try {
    const options = { failure: () => '', onLine: progress };
    await runPackage('@playwright/test/cli.js', ['install', 'chromium'], options);
  } catch {
    // What to do is said below, when there is still none.
  }
}

/**
 * The path of a Chromium: named by CHROMIUM_PATH, installed, Playwright's own, or fetched now.
 * Throws a PlainError that says what to do when there is none.
 * @param {(text: string) => void} progress
 */
export async function findBrowser(progress) {
  const found = await present();
  if (found) return found;
  await fetchOne(progress);
  const fetched = await present();
  if (fetched) return fetched;
  throw new PlainError(
    'the browser tests need Chromium and none was found: install it (apt-get install chromium, or npx playwright install chromium), or set CHROMIUM_PATH to a Chrome or Chromium',
  );
}
