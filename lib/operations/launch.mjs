/**
 * The one way in: `node lib/operations/launch.mjs start|dev|test|check|verify|bench|diff`.
 * Plain JavaScript with Node's own modules only, because it runs before anything is installed.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEntry } from './launch/bundle.mjs';
import { PlainError } from './launch/say.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
process.env.NEXT_TELEMETRY_DISABLED = '1';

const [command = 'start', ...args] = process.argv.slice(2);

try {
  if (command === 'diff') await runEntry('lib/operations/diff.ts', 'diff', args);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stderr.write(`qadam: ${error.message}\n`);
  process.exitCode = 1;
}
