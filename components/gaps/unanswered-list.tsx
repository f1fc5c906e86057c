import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Unanswered } from '@/lib/gaps/types';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Recommendations of one status that is no judgement, with where was looked. */
export function UnansweredList({
  place,
  status,
  unanswered,
}: {
  place: Place;
  status: 'NO_EVIDENCE' | 'NOT_ASSESSED';
  unanswered: readonly Unanswered[];
}) {
  const t = getTranslator(place.locale, 'gaps');
  const key = status === 'NO_EVIDENCE' ? 'noEvidence' : 'notAssessed';
  const count = unanswered.length;
  return (
    <Section id={key} title={t(key)} lead={<p>{t(`${key}Lead`, { count })}</p>}>
      <RecommendationRows
        place={place}
        rows={unanswered.map(({ row }) => row)}
        notes={
          new Map(
            unanswered.map(({ row, lookedAt }) => [
              row.id,
              lookedAt ? (
                <p key={row.id}>
                  <small>
                    {t.rich('lookedAt', { place: () => <RecordText text={lookedAt} /> })}
                  </small>
                </p>
              ) : null,
            ]),
          )
        }
      />
      {count > 0 ? (
        <p>
          <Link href={explorerPath(place, { status })}>{t('seeAll')}</Link>
        </p>
      ) : null}
    </Section>
  );
}
