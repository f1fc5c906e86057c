import type { Locale } from '@/lib/i18n/locales';

/** What a feed is about and where it stands. */
export type FeedFrame = {
  locale: Locale;
  /** Code of the country. */
  country: string;
  /** What it follows, in the reader's words. */
  subject: string;
  /** Scheme and host that readers use. */
  origin: string;
  /** The feed's own address and the page that it belongs to, without the host. */
  self: string;
  page: string;
  /** A text of the record in the reader's language. */
  say: (text: string) => string;
};
