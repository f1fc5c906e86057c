import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { DirectionMark } from '@/components/status/direction-mark';
import { StatusBadge } from '@/components/status/status-badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { dayOfInstant, formatDay, formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { evidencePath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type Step, stepsOf } from '@/lib/recommendations/steps';
import type {
  LinkedEvidence,
  RecommendationDetail,
  Replacement,
} from '@/lib/recommendations/types';
import { Authorship, Grounds } from './assessment-card';
import styles from './step-list.module.css';

/** Assessments and evidence in one order of time, the latest first. */
export function StepList({
  place,
  timeZone,
  detail: { reference, history, evidence },
}: {
  place: Place;
  timeZone: string;
  detail: Pick<RecommendationDetail, 'reference' | 'history' | 'evidence'>;
}) {
  const t = getTranslator(place.locale, 'recommendation');
  const steps = stepsOf(history, evidence);
  return (
    <Section id="steps" title={t('timeline')} lead={t('timelineLead')}>
      {steps.length === 0 ? <p>{t('timelineEmpty')}</p> : null}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} id={step.assessment ? step.id : undefined}>
            {step.assessment ? (
              <AssessmentStep {...{ place, timeZone, reference }} assessment={step.assessment} />
            ) : (
              <EvidenceStep place={place} evidence={step.evidence} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function AssessmentStep({
  place,
  timeZone,
  reference,
  assessment,
}: {
  place: Place;
  timeZone: string;
  reference: string;
  assessment: NonNullable<Step['assessment']>;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const { kind, replacement, effectiveOn, publishedAt, status, voice, moderation } = assessment;
  return (
    <div className={`${styles.step} ${replacement ? styles.replaced : ''}`}>
      <p className={styles.date}>{formatDay(locale, effectiveOn)}</p>
      <div>
        <p className={styles.kind}>
          {kind === 'ASSESSMENT'
            ? t('assessment')
            : t(kind === 'CORRECTION' ? 'correction' : 'withdrawal')}
          {' · '}
          <RecordText text={voice.name} />
          {replacement ? (
            <>
              {' · '}
              <Since {...{ place, timeZone, reference, replacement }} />
            </>
          ) : null}
        </p>
        {kind === 'WITHDRAWAL' ? null : (
          <StatusBadge status={status} locale={locale} place={place} />
        )}
        <Disclosure
          isSummaryPrinted={moderation?.kind === 'HIDDEN'}
          summary={<Opening locale={locale} assessment={assessment} />}
        >
          <Grounds place={place} assessment={assessment} />
          <Authorship place={place} assessment={assessment} />
          <p className={styles.note}>
            {t('published', { date: formatInstant(locale, publishedAt, timeZone) })}
          </p>
        </Disclosure>
      </div>
    </div>
  );
}

/** By what a row was replaced and when; what holds only later stands on the page of the present day. */
function Since({
  place,
  timeZone,
  reference,
  replacement,
}: {
  place: Place;
  timeZone: string;
  reference: string;
  replacement: Replacement;
}) {
  const { locale, country } = place;
  const { id, kind, publishedAt, isLater } = replacement;
  const page = isLater ? recommendationPath({ locale, country }, reference) : '';
  const t = getTranslator(locale, 'recommendation');
  return (
    <a href={`${page}#${id}`}>
      {t(kind === 'WITHDRAWAL' ? 'withdrawnSince' : 'replaced', {
        date: formatDay(locale, dayOfInstant(publishedAt, timeZone)),
      })}
    </a>
  );
}

function EvidenceStep({ place, evidence }: { place: Place; evidence: LinkedEvidence }) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const status = getTranslator(locale, 'status');
  return (
    <div className={styles.step}>
      <p className={styles.date}>
        <DateText locale={locale} date={evidence.occurred} />
      </p>
      <div>
        <p className={styles.kind}>
          {t('evidence')} · {status(`evidenceKind.${evidence.kind}`)}
          {' · '}
          <DirectionMark direction={evidence.direction} locale={locale} />
        </p>
        <p className={styles.title}>
          <Link href={evidencePath(place, evidence.reference)}>
            <RecordText text={evidence.title} />
          </Link>
        </p>
        <p className={styles.summary}>
          <RecordText text={evidence.summary} />
        </p>
        {evidence.note ? (
          <p className={styles.note}>
            {t.rich('ownDirection', { direction: () => <RecordText text={evidence.note} /> })}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The closed entry: how the reason begins, and whether the desk says something of it. */
function Opening({
  locale,
  assessment: { reason, moderation },
}: {
  locale: Locale;
  assessment: NonNullable<Step['assessment']>;
}) {
  const t = getTranslator(locale, 'notes');
  if (moderation?.kind === 'HIDDEN') return t('folded');
  return (
    <>
      <RecordText text={reason} draw={firstSentence} />
      {moderation ? ` · ${t(`kind.${moderation.kind}`)}` : null}
    </>
  );
}

/** What a closed entry shows of a reason: up to the first full stop that ends a sentence. */
function firstSentence(text: string): string {
  return text.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text;
}
