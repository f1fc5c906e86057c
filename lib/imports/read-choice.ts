import { Confidence, StateResponse } from '@/lib/db/generated/enums';

/** What other layouts call a State's response; `0` and `1` are IMPACT OSS's. */
const responses: Record<string, StateResponse> = {
  '': 'NONE_STATED',
  SUPPORTED: 'ACCEPTED',
  PARTLY_SUPPORTED: 'PARTLY_ACCEPTED',
  PARTIALLY_SUPPORTED: 'PARTLY_ACCEPTED',
  PARTIALLY_ACCEPTED: 'PARTLY_ACCEPTED',
  SUPPORTED_NOTED: 'PARTLY_ACCEPTED',
  NOT_SUPPORTED: 'NOTED',
  NOT_ACCEPTED: 'REJECTED',
  PENDING: 'NONE_STATED',
  NO_RESPONSE: 'NONE_STATED',
  NO_CLEAR_POSITION: 'NONE_STATED',
  UNCLEAR: 'NONE_STATED',
  NULL: 'NONE_STATED',
  N_A: 'NONE_STATED',
  '0': 'NOTED',
  '1': 'ACCEPTED',
  FALSE: 'NOTED',
  TRUE: 'ACCEPTED',
};

const wordsOf = (text: string) =>
  text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

/** A State's response from our own word or another layout's; null where it is neither. */
export function readResponse(text: string): StateResponse | null {
  const word = wordsOf(text);
  return Object.values(StateResponse).find((known) => known === word) ?? responses[word] ?? null;
}

/** How sure a row is, from our own word. */
export function readConfidence(text: string): Confidence | null {
  return Object.values(Confidence).find((known) => known === wordsOf(text)) ?? null;
}
