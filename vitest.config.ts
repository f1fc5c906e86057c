import { defineConfig } from 'vitest/config';

const alias = {
  '@': import.meta.dirname,
  'server-only': `${import.meta.dirname}/lib/testing/server-only.ts`,
};

/** `*.test.ts` are pure; `*.db.test.ts` get a real PostgreSQL; `*.ops.test.ts` start whole processes. */
export default defineConfig({
  resolve: { alias },
  test: {
    // Database tests wait more than they compute.
    maxWorkers: 3,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: 60_000,
          include: ['{app,bench,components,lib,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.ops.test.ts', '**/node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['{bench,lib}/**/*.db.test.ts'],
          // One import of the program for all files of a worker halves the time.
          isolate: false,
          env: { NEXTAUTH_SECRET: 'for-the-tests-for-the-tests-for-the-tests' },
          globalSetup: ['lib/testing/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'operations',
          include: ['lib/**/*.ops.test.ts'],
          globalSetup: ['lib/testing/operations-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
