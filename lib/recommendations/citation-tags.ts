import type { Locale } from '@/lib/i18n/locales';
import type { RecommendationDetail } from './types';

/**
 * The meta tags by which reference managers recognise a recommendation (Highwire's `citation_…`, which Zotero
 * and others read): who made it, when, under which title, and where it is read.
 * @param title as the page shows it
 * @param url of the page, with its host
 * @param publisher what this installation calls itself
 */
export function citationTags(
  { bodies, madeOn, document, reference }: RecommendationDetail,
  {
    title,
    url,
    publisher,
    locale,
  }: { title: string; url: string; publisher: string; locale: Locale },
): Record<string, string | string[]> {
  return {
    citation_title: title,
    citation_author: bodies.map(({ name }) => name),
    // Their form of a day; the last possible one, by which the record counts.
    citation_publication_date: madeOn.replaceAll('-', '/'),
    citation_technical_report_number: document.symbol ?? reference,
    citation_technical_report_institution: publisher,
    citation_public_url: url,
    citation_language: locale,
  };
}
