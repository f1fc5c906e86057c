import 'server-only';
import type { JobContext } from '@/lib/jobs/types';
import { isWanted } from '../queries/is-wanted';
import { listKept, removeKept } from '../store';

/**
 * Removes the bytes that a process left behind which was killed between writing them and the commit of their row:
 * nobody knows of them, and nobody could take them away. What is not of our making stays (`npm run verify` names it).
 */
export async function tidyFiles({ signal }: Pick<JobContext, 'signal'>): Promise<void> {
  for await (const place of listKept()) {
    signal.throwIfAborted();
    await isWanted(place, () => removeKept(place));
  }
}
