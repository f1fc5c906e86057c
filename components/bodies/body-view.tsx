import type { ReactNode } from 'react';
import { DocumentTable } from '@/components/documents/document-table';
import { EngagementList } from '@/components/engagements/engagement-list';
import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { StandingPicture } from '@/components/recommendations/standing-picture';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { BodyDetail } from '@/lib/bodies/types';
import { bodyPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { BodiesBelow } from './bodies-below';
import { VoiceViews } from './voice-views';

/** A body's page below its heading: where its requests stand first, then the rows behind it. */
export function BodyView({
  place,
  body,
  children,
}: {
  place: Place;
  body: BodyDetail;
  /** What stands after the picture: the control of the day. */
  children: ReactNode;
}) {
  const t = getTranslator(place.locale, 'bodies');
  const { above, below, rows, documents, engagements, voice } = body;
  return (
    <>
      {above ? (
        <p>
          {t('above')}{' '}
          <Link href={bodyPath(place, above.slug)}>
            <RecordText text={above.name} />
          </Link>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <StandingPicture
          place={place}
          counts={body.counts}
          query={{ body: body.slug }}
          subject={{ body: body.slug }}
        />
      ) : (
        <p>{t('noRecommendations')}</p>
      )}
      {children}
      {below.length > 0 ? (
        <Section id="below" title={t('below')} lead={t('belowLead')}>
          <BodiesBelow place={place} bodies={below} />
        </Section>
      ) : null}
      {rows.length > 0 ? (
        <Section id="rows" title={t('whatCame')}>
          <RecommendationRows place={place} rows={rows} />
        </Section>
      ) : null}
      {documents.length > 0 || !above ? (
        <Section id="documents" title={t('documents')} lead={t('documentsLead')}>
          {documents.length > 0 ? (
            <DocumentTable place={place} documents={documents} caption={t('documents')} />
          ) : (
            <p>{t('noDocuments')}</p>
          )}
        </Section>
      ) : null}
      {voice ? <VoiceViews place={place} voice={voice} /> : null}
      {engagements.length > 0 ? (
        <Section id="engagements" title={t('engagements')} lead={t('engagementsLead')}>
          <EngagementList place={place} engagements={engagements} />
        </Section>
      ) : null}
    </>
  );
}
