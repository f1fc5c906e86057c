import type { Locale } from '@/lib/i18n/locales';
import type { SubjectName } from './schema';

/** What can be followed, as a page or a mail names it. */
export interface Followable {
  subject: SubjectName;
  subjectId: string;
  /** In the language of the record; null for everything about a country. */
  name: string | null;
  countryCode: string;
  /** Its page, without the language. */
  path: string;
}

/** A subscription as whoever holds its link sees it. */
export interface OwnSubscription extends Followable {
  id: string;
  isConfirmed: boolean;
  locale: Locale;
}

/** One published judgement, as a mail tells it. */
export interface Told {
  reference: string;
  countryCode: string;
  voice: string;
  kind: 'ASSESSMENT' | 'CORRECTION' | 'WITHDRAWAL';
  /** What headed the recommendation by this voice, just before and with it; null where nothing did. */
  before: string | null;
  after: string | null;
  /** Since when what heads it now holds. */
  effectiveOn: string | null;
  publishedAt: Date;
}
