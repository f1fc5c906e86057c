import { ModeratedText } from '@/components/moderation/moderated-text';
import { RecordText } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { formatDay } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { PublishedAssessment } from '@/lib/recommendations/types';
import { wordsOf } from '@/lib/translations/page-texts';
import styles from './assessment-card.module.css';
import { CitationList } from './citation-list';

/** Who says it: signed by the voice, shipped by our desk, or read by our desk from a named statement. */
export function Authorship({
  place,
  assessment,
}: {
  place: Place;
  assessment: PublishedAssessment;
}) {
  const t = getTranslator(place.locale, 'recommendation');
  const { authorship, attributedFrom, isShipped, isSelfPublished, voice } = assessment;
  if (authorship === 'ATTRIBUTED') {
    return (
      <p className={styles.author}>{t('attributed', { from: wordsOf(attributedFrom ?? '') })}</p>
    );
  }
  return (
    <p className={styles.author}>
      {isShipped ? t('signedShipped') : t('signed', { voice: wordsOf(voice.name) })}
      {isSelfPublished ? `. ${t('selfPublished')}` : null}
    </p>
  );
}

/** Why a voice judges as it does: its reason, where it looked, what it rests on. */
export function Grounds({ place, assessment }: { place: Place; assessment: PublishedAssessment }) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const status = getTranslator(locale, 'status');
  const { kind, reason, lookedAt, citations, confidence, confidenceNote, moderation } = assessment;
  return (
    <ModeratedText locale={locale} note={moderation}>
      <p>
        <RecordText text={reason} />
      </p>
      {lookedAt ? (
        <p className={styles.small}>
          {t.rich('lookedAt', { place: () => <RecordText text={lookedAt} /> })}
        </p>
      ) : null}
      {/* A withdrawal judges nothing: it is not sure of anything and needs no citation. */}
      {kind === 'WITHDRAWAL' ? null : (
        <>
          <CitationList place={place} citations={citations} />
          <p className={styles.small}>
            {status('confidence.label')}: {status(`confidence.${confidence}`).toLowerCase()}
            {confidenceNote ? (
              <>
                {' '}
                (<RecordText text={confidenceNote} />)
              </>
            ) : null}
          </p>
        </>
      )}
    </ModeratedText>
  );
}

/** The current assessment of one voice. */
export function AssessmentCard({
  place,
  assessment,
}: {
  place: Place;
  assessment: PublishedAssessment;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const status = getTranslator(locale, 'status');
  return (
    <article className={styles.card}>
      <header>
        <p className={styles.kind}>{status(`voiceKind.${assessment.voice.kind}`)}</p>
        <h3>
          <RecordText text={assessment.voice.name} />
        </h3>
        <StatusBadge status={assessment.status} locale={locale} place={place} />
        <p className={styles.small}>
          {t(assessment.status === null ? 'saidOn' : 'since', {
            date: formatDay(locale, assessment.effectiveOn),
          })}
        </p>
        <Authorship place={place} assessment={assessment} />
      </header>
      <Grounds place={place} assessment={assessment} />
    </article>
  );
}
