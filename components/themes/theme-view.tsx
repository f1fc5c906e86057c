import type { ReactNode } from 'react';
import { EvidenceList } from '@/components/evidence/evidence-list';
import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { StandingPicture } from '@/components/recommendations/standing-picture';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { ThemeDetail } from '@/lib/themes/types';

/** A theme's page below its heading. */
export function ThemeView({
  place,
  theme,
  children,
}: {
  place: Place;
  theme: ThemeDetail;
  /** What stands after the picture: the control of the day. */
  children: ReactNode;
}) {
  const t = getTranslator(place.locale, 'themes');
  const { rows, evidence } = theme;
  return (
    <>
      {rows.length > 0 ? (
        <StandingPicture
          place={place}
          counts={theme.counts}
          query={{ theme: theme.slug }}
          subject={{ theme: theme.slug }}
        />
      ) : (
        <EmptyState title={t('none')} />
      )}
      {children}
      {rows.length > 0 ? (
        <Section id="rows" title={t('rows')}>
          <RecommendationRows place={place} rows={rows} />
        </Section>
      ) : null}
      <Section id="evidence" title={t('evidence')} lead={t('evidenceLead')}>
        {evidence.length > 0 ? (
          <EvidenceList
            place={place}
            evidence={evidence.map(({ recommendationCount, ...one }) => ({
              ...one,
              remark: t('bearsOn', { count: recommendationCount }),
            }))}
          />
        ) : (
          <p>{t('noEvidence')}</p>
        )}
      </Section>
    </>
  );
}
