import type { ReactNode } from 'react';
import { EngagementList } from '@/components/engagements/engagement-list';
import { EvidenceList } from '@/components/evidence/evidence-list';
import { Measures } from '@/components/recommendation/measures';
import { Notes } from '@/components/recommendation/notes';
import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { StandingPicture } from '@/components/recommendations/standing-picture';
import { RecordText } from '@/components/record/record-text';
import { Section } from '@/components/ui/section';
import type { DocumentDetail } from '@/lib/documents/types';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { DocumentCautions, DocumentCoverage, DocumentFacts } from './document-facts';

/** A document's page below its heading: where its requests stand, what to heed, then everything behind it. */
export function DocumentView({
  place,
  document,
  children,
}: {
  place: Place;
  document: DocumentDetail;
  /** What stands after the picture: the control of the day. */
  children: ReactNode;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'documents');
  const { rows, evidence, engagements } = document;
  return (
    <>
      {rows.length > 0 ? (
        <StandingPicture
          place={place}
          counts={document.counts}
          query={{ document: document.slug }}
        />
      ) : (
        <p>{t('none')}</p>
      )}
      <DocumentCautions locale={locale} document={document} />
      {children}
      <Section id="coverage" title={t('coverage')}>
        <DocumentCoverage locale={locale} document={document} />
      </Section>
      {rows.length > 0 ? (
        <Section id="rows" title={t('recommendations')}>
          <RecommendationRows place={place} rows={rows} />
        </Section>
      ) : null}
      <Section id="about" title={t('about')}>
        <DocumentFacts locale={locale} document={document} />
      </Section>
      {evidence.length > 0 ? (
        <Section id="evidence" title={t('bears')} lead={t('bearsLead')}>
          <EvidenceList
            place={place}
            evidence={evidence.map(({ note, ...one }) => ({
              ...one,
              remark: note ? <RecordText text={note} /> : null,
            }))}
          />
        </Section>
      ) : null}
      <Measures place={place} measures={document.measures} />
      {engagements.length > 0 ? (
        <Section id="around" title={t('around')} lead={t('aroundLead')}>
          <EngagementList place={place} engagements={engagements} withoutDocument />
        </Section>
      ) : null}
      <Notes id="conflicts" title={t('conflicts')} notes={document.conflicts} />
      <Notes id="gaps" title={t('gaps')} notes={document.gaps} />
    </>
  );
}
