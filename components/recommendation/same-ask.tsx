import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { askPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationDetail } from '@/lib/recommendations/types';

/** The same demand by other bodies and in other years, or why it stands alone. */
export function SameAsk({ place, detail }: { place: Place; detail: RecommendationDetail }) {
  const t = getTranslator(place.locale, 'recommendation');
  return (
    <Section id="same-ask" title={t('sameAsk')}>
      {detail.aloneReason && detail.asks.length === 0 ? (
        <p>{t.rich('alone', { reason: () => <RecordText text={detail.aloneReason} /> })}</p>
      ) : null}
      {detail.asks.map(({ slug, title, rows }) => (
        <div key={slug}>
          <p>
            {t.rich('sameAskLead', {
              count: rows.length,
              year: rows[0]?.madeOn.slice(0, 4) ?? '',
              ask: () => (
                <Link href={askPath(place, slug)}>
                  <RecordText text={title} />
                </Link>
              ),
            })}
          </p>
          <RecommendationRows place={place} rows={rows.filter(({ id }) => id !== detail.id)} />
        </div>
      ))}
    </Section>
  );
}
