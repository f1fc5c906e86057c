import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { RecordText } from '@/components/record/record-text';
import { DirectionMark } from '@/components/status/direction-mark';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Bearing, EvidenceDetail } from '@/lib/evidence/types';
import { documentPath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './evidence-bearing.module.css';

/** What a fact bears on, each with the direction in which it does. */
export function EvidenceBearing({ place, evidence }: { place: Place; evidence: EvidenceDetail }) {
  const t = getTranslator(place.locale, 'evidence');
  const { recommendations, documents, engagements } = evidence;
  const notes = new Map(
    recommendations.map((one) => [
      one.row.id,
      <BearingNote key={one.row.id} place={place} bearing={one} />,
    ]),
  );
  return (
    <>
      <Section
        id="bears-on"
        title={t('bearsOn')}
        lead={
          recommendations.length > 0
            ? t('bearsOnLead', { count: recommendations.length })
            : t('bearsOnNone')
        }
      >
        <RecommendationRows
          place={place}
          rows={recommendations.map(({ row }) => row)}
          notes={notes}
        />
      </Section>
      {documents.length + engagements.length > 0 ? (
        <Section id="documents" title={t('documents')}>
          <ul>
            {documents.map((one) => (
              <li key={one.slug}>
                <Link href={documentPath(place, one.slug)}>
                  <RecordText text={one.title} />
                </Link>
                <BearingNote place={place} bearing={one} />
              </li>
            ))}
            {engagements.map((one) => (
              <li key={one.reference}>
                <Link href={`${pagePath(place, 'timeline')}#${one.reference}`}>
                  <RecordText text={one.title} />
                </Link>
                <BearingNote place={place} bearing={one} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function BearingNote({ place, bearing }: { place: Place; bearing: Bearing }) {
  const t = getTranslator(place.locale, 'evidence');
  return (
    <p className={styles.bearing}>
      <DirectionMark direction={bearing.direction} locale={place.locale} />
      {bearing.isDirectionOwn ? <strong>{t('differs')}</strong> : null}
      {bearing.note ? <RecordText text={bearing.note} /> : null}
    </p>
  );
}
