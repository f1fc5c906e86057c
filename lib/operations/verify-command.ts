import { PlainError } from '@/lib/plain-error.mjs';
import { say } from './launch/say.mjs';
import { verify } from './verify';
import { verifyFiles } from './verify-files';
import { withDatabase } from './with-database';

/** `npm run verify`: proves that what is stored fits together, and names what does not. */
export async function main(): Promise<void> {
  const problems = await withDatabase(async () => [...(await verify()), ...(await verifyFiles())]);
  for (const problem of problems) say(problem);
  if (problems.length > 0) throw new PlainError(`${problems.length} problems found`);
  say('everything that is stored fits together');
}
