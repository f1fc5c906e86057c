import type { Direction, SuggestionKind, SuggestionState } from '@/lib/db/generated/enums';

/** What a suggestion is about, as readers know it. */
export type SuggestionSubject = {
  kind: 'recommendation' | 'evidence';
  id: string;
  reference: string;
  title: string;
};

/** A line of the desk's queue. */
export type SuggestionLine = {
  id: string;
  kind: SuggestionKind;
  /** Empty when it is about the record as a whole. */
  reference: string;
  organisation: string;
  body: string;
  /** ISO instant */
  receivedAt: string;
};

/** How many there are in each state, and since when the oldest new one has waited. */
export type SuggestionCounts = Record<SuggestionState, number> & { oldestNewAt: string | null };

/** One suggestion with all that the desk may know of it. */
export type Suggestion = SuggestionLine & {
  state: SuggestionState;
  countryCode: string;
  subject: SuggestionSubject | null;
  locale: string;
  happenedWords: string;
  readAt: string;
  direction: Direction | null;
  contact: string | null;
  decidedAt: string | null;
  /** Empty where the program put it away, or the account was anonymised. */
  decidedBy: string;
  reason: string;
  addedEvidence: string | null;
  draft: { id: string; reference: string } | null;
};
