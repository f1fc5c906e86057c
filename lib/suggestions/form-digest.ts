import { createHash } from 'node:crypto';
import type { SuggestionForm } from './schema';

/**
 * What tells a form that is sent twice from two forms: a hash over all of its answers and its
 * random number. The number is kept nowhere, so that nobody finds a contact by trying.
 */
export function formDigest(form: SuggestionForm): Uint8Array<ArrayBuffer> {
  const answers = Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1));
  return new Uint8Array(createHash('sha256').update(JSON.stringify(answers)).digest());
}
