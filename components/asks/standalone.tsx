import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { RecordText } from '@/components/record/record-text';
import { Section } from '@/components/ui/section';
import type { StandaloneRecommendation } from '@/lib/asks/types';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The recommendations that share their demand with no other, each with the reason. */
export function Standalone({
  place,
  recommendations,
}: {
  place: Place;
  recommendations: readonly StandaloneRecommendation[];
}) {
  if (recommendations.length === 0) return null;
  const t = getTranslator(place.locale, 'asks');
  const notes = new Map(
    recommendations.map(({ row, reason }) => [
      row.id,
      <p key={row.id}>{t.rich('reason', { reason: () => <RecordText text={reason} /> })}</p>,
    ]),
  );
  return (
    <Section id="alone" title={t('alone')} lead={t('aloneLead')}>
      <RecommendationRows
        place={place}
        rows={recommendations.map(({ row }) => row)}
        notes={notes}
      />
    </Section>
  );
}
