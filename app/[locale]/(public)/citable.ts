import type { Metadata } from 'next';
import { settings } from '@/lib/env';
import { recommendationPath } from '@/lib/i18n/paths';
import { citationTags } from '@/lib/recommendations/citation-tags';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { getSiteTitle } from '@/lib/settings/queries';
import { inReadersLanguage, wordsOf } from '@/lib/translations/page-texts';
import type { OpenPage } from './open-page';

/** What lets a reference manager take a recommendation's page along. */
export async function citable(
  { locale, country }: Pick<OpenPage, 'locale' | 'country'>,
  { reference, summary, bodies, document }: RecommendationDetail,
): Promise<Metadata> {
  const { text, lang } = inReadersLanguage(summary);
  const place = { locale, country: country.code };
  return {
    other: citationTags({
      title: `${reference}: ${text}`,
      language: lang,
      authors: bodies.map(({ name }) => wordsOf(name)),
      issued: document.issued,
      publisher: await getSiteTitle(),
      url: `${settings().url}${recommendationPath(place, reference)}`,
    }),
  };
}
