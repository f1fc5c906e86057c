import { Confidence, StateResponse } from '@/lib/db/generated/enums';

/** What other layouts call a State's response; `TRUE` and `FALSE` are of IMPACT OSS's older column `accepted`. */
const responses: Record<string, StateResponse> = {
  '': 'NONE_STATED',
  SUPPORTED: 'ACCEPTED',
  SUPPORTED_IN_PART: 'PARTLY_ACCEPTED',
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
  FALSE: 'NOTED',
  TRUE: 'ACCEPTED',
};

/** What the numbers of IMPACT OSS's column `support_level` mean, as its own client has them. */
export const supportLevels = {
  '0': 'NOTED',
  '1': 'PARTLY_ACCEPTED',
  '2': 'ACCEPTED',
} as const satisfies Record<string, StateResponse>;

const wordsOf = (text: string) =>
  text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

/**
 * A State's response from our own word or another layout's; null where it is neither. `isYesOrNo`: the column can say
 * no more than whether it was accepted, and `1` is yes.
 */
export function readResponse(text: string, { isYesOrNo = false } = {}): StateResponse | null {
  const word = wordsOf(text);
  const coded: Record<string, StateResponse> = isYesOrNo
    ? { '0': 'NOTED', '1': 'ACCEPTED' }
    : supportLevels;
  return (
    Object.values(StateResponse).find((known) => known === word) ??
    responses[word] ??
    coded[word] ??
    null
  );
}

/** How sure a row is, from our own word. */
export function readConfidence(text: string): Confidence | null {
  return Object.values(Confidence).find((known) => known === wordsOf(text)) ?? null;
}
