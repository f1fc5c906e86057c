import type { TranslationState } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import type { TextGroup } from './texts';

/** A text of the record as a reader gets it. */
export interface ShownText {
  text: string;
  lang: Locale;
  /** Who vouches for the translation; null for the original. */
  state: TranslationState | null;
}

/** Where the translation of a text stands. Outdated: the original has changed since. */
export type TextState = TranslationState | 'MISSING' | 'OUTDATED';

/** Which text: in addresses, forms and the table. */
export interface TextRef {
  subjectKind: string;
  subjectId: string;
  field: string;
}

/** A line of the queue. */
export interface TextLine extends TextRef {
  group: TextGroup;
  /** The public name of the thing. */
  key: string;
  original: string;
  /** The original's. */
  language: Locale;
  state: TextState;
}

/** A text and its translation, side by side. */
export interface TextPair extends TextLine {
  /** SHA-256 of the original, as hexadecimal digits. */
  sourceHash: string;
  /** What is stored for this place: its words may be of an earlier original. */
  stored: { id: string; text: string; state: TranslationState; version: number } | null;
  /** The same words, translated elsewhere in the record: shown to readers here, too. */
  shared: { text: string; state: TranslationState } | null;
  /** The latest first. */
  history: TranslationEvent[];
}

/** One change of a translation. */
export interface TranslationEvent {
  sequence: number;
  at: string;
  /** Null for an account that was anonymised. */
  byName: string | null;
  text: string | null;
  state: TranslationState | null;
  isRedacted: boolean;
}

/** Somebody else was there in the meantime. */
export type TranslationConflict =
  | { kind: 'original'; original: string; sourceHash: string }
  | {
      kind: 'translation';
      text: string;
      state: TranslationState;
      version: number;
      byName: string;
      at: string;
    };
