import { defineConfig, devices } from '@playwright/test';

const asRoot = process.getuid?.() === 0;
/** Chromium's own sandbox does not work for root; the rest keeps it from calling home. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/start-server.ts',
  // A crowded machine answers late, not wrongly.
  timeout: 120_000,
  expect: { timeout: 40_000 },
  fullyParallel: true,
  // A third one makes the whole run hardly shorter, and answers late.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'line',
  use: {
    // Set by the global setup, before the workers read this file.
    baseURL: process.env.QADAM_TEST_URL,
    // Recording every test would cost a third of the time: `--trace on` when one is looked into.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [...quiet, ...(asRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: '**/*.nojs.spec.ts', use: devices['Desktop Chrome'] },
    {
      name: 'no-javascript',
      testMatch: '**/*.nojs.spec.ts',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
  ],
});
