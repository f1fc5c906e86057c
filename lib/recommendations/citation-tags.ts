import type { VagueDate } from '@/lib/dates/vague-date';
import type { Locale } from '@/lib/i18n/locales';

/** What a recommendation's page is cited by. */
export type Citable = {
  /** As the page shows it, whole. */
  title: string;
  /** The language that the title is in, which need not be the page's. */
  language: Locale;
  /** Who recommended it. */
  authors: string[];
  issued: VagueDate;
  /** What this installation calls itself. */
  publisher: string;
  /** Of the page, with its host. */
  url: string;
};

/** The meta tags by which reference managers recognise a recommendation (`citation_…`, which Zotero and others read). */
export function citationTags({
  title,
  language,
  authors,
  issued,
  publisher,
  url,
}: Citable): Record<string, string | string[]> {
  const date = citedDate(issued);
  return {
    citation_title: title,
    citation_author: authors,
    ...(date && { citation_publication_date: date }),
    citation_publisher: publisher,
    citation_public_url: url,
    citation_language: language,
  };
}

/** `2014/12/23`, `2014/12` or `2014`: what both ends of the date agree in (decision 087); null where one is open. */
export function citedDate({ earliest, latest }: VagueDate): string | null {
  if (!earliest || !latest) return null;
  const length = [10, 7, 4].find((digits) => earliest.slice(0, digits) === latest.slice(0, digits));
  return length ? earliest.slice(0, length).replaceAll('-', '/') : null;
}
