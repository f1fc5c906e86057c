import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFiles } from '@/lib/record/schema';

/** Raised whenever the loader makes something else of the same files, so that they are loaded once more. */
const loaderVersion = 2;

/** A digest of a record's files and of the way in which they are loaded. */
export function digestRecord(directory: string): string {
  const hash = createHash('sha256').update(`loader ${loaderVersion}`);
  for (const name of Object.keys(recordFiles)) {
    const bytes = readFileSync(join(directory, `${name}.yaml`));
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
