import { setTimeout as pause } from 'node:timers/promises';

const attempts = 5;

/**
 * What drivers and PostgreSQL say when the server went away under a query: class 57P (shutdown,
 * crash, starting up), class 08 (connection), and the operating system's own words.
 */
const lostConnection =
  /\b(57P0[1-5]|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_(CLOSED|ENDED|DESTROYED)|P1001|P1017)\b/;

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return lostConnection.test(`${code} ${error.message}`);
}

/**
 * Does work that may be repeated, again when the database went away in the middle of it: an
 * embedded server is back within a second. Other errors pass through at once.
 */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isLost(error)) throw error;
      await pause(1_000);
    }
  }
}
