import type { Metadata } from 'next';
import { settings } from '@/lib/env';
import { recommendationPath } from '@/lib/i18n/paths';
import { citationTags } from '@/lib/recommendations/citation-tags';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { getSiteTitle } from '@/lib/settings/queries';
import type { OpenPage } from './open-page';

/** What lets a reference manager take a recommendation's page along. */
export async function citable(
  { locale, country }: Pick<OpenPage, 'locale' | 'country'>,
  detail: RecommendationDetail,
  title: string,
): Promise<Metadata> {
  const place = { locale, country: country.code };
  const url = `${settings().url}${recommendationPath(place, detail.reference)}`;
  return { other: citationTags(detail, { title, url, publisher: await getSiteTitle(), locale }) };
}
