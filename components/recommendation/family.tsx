import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { Section } from '@/components/ui/section';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationDetail } from '@/lib/recommendations/types';

/** The recommendation above it, and the parts below it, each with its own status. */
export function Family({ place, detail }: { place: Place; detail: RecommendationDetail }) {
  const t = getTranslator(place.locale, 'recommendation');
  const { parent, subPoints } = detail;
  return (
    <>
      {parent ? (
        <Section id="parent" title={t('parent')}>
          <RecommendationRows place={place} rows={[parent]} />
        </Section>
      ) : null}
      {subPoints.length > 0 ? (
        <Section id="parts" title={t('subPoints')} lead={t('subPointsLead')}>
          <RecommendationRows place={place} rows={subPoints} />
        </Section>
      ) : null}
    </>
  );
}
