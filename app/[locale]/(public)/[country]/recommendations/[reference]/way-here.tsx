import { LinkedData } from '@/components/record/linked-data';
import { WayDown } from '@/components/record/way-down';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { recommendationThing } from '@/lib/linked-data/dataset';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { getSiteTitle } from '@/lib/settings/queries';
import { wordsOf } from '@/lib/translations/page-texts';

type Props = { place: Place; detail: RecommendationDetail };

/** The way down to a recommendation, for readers and for search engines, to which it also says what it is. */
export async function WayHere({ place, detail }: Props) {
  const { locale, country } = place;
  const label = getTranslator(locale, 'shell')('nav.recommendations');
  const crumbs = [{ label, href: explorerPath(place) }];
  const about = { locale, country, site: await getSiteTitle(), say: wordsOf };
  return (
    <>
      <LinkedData things={[recommendationThing(detail, about)]} />
      <WayDown place={place} crumbs={crumbs} />
    </>
  );
}
