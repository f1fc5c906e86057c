import type { ReportTemplate } from '@/lib/db/generated/enums';
import type { FilterWords } from '@/lib/explorer/filter-words';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownText } from '@/lib/translations/types';

/** A text of the record in the report's language, where it has been translated. */
export type Say = (original: string) => ShownText;

/** Everything that a report says of itself, whatever its template. */
export type TreeFrame = {
  locale: Locale;
  template: ReportTemplate;
  title: string;
  /** Code of the country, as addresses have it. */
  country: string;
  timeZone: string;
  /** What the record is about. */
  topic: string;
  /** Scheme and host that readers use. */
  origin: string;
  words: readonly FilterWords[];
  /** `YYYY-MM-DD` */
  asOf: string;
  /** ISO instant */
  knownAt: string;
  /** `YYYY-MM-DD`, or null for no comparison. */
  since: string | null;
  /** Whose report it is; null for one that nobody signs. */
  voice: string | null;
  /** The voice's own words, in Markdown. */
  introduction: string;
  notes: string;
  /** Under which it is published; null for a preview and for a report that is not kept. */
  cited: { reference: string; version: number; address: string } | null;
  say: Say;
};
