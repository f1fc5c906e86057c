import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { Draft, PublishedJudgement } from '@/lib/assessments/types';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { Comparison } from './comparison';
import { JudgementCard } from './judgement-card';
import styles from './progress-context.module.css';
import { ReviewEvidence } from './review-evidence';

/** A draft beside what is published now, with the evidence, and whether one may decide on it. */
export function ReviewView({
  locale,
  draft,
  current,
  basedOn,
  replaced,
  isOwn,
  mayReview,
  isOwnAllowed,
}: {
  locale: Locale;
  draft: Draft;
  current: PublishedJudgement | null;
  basedOn: PublishedJudgement | null;
  replaced: PublishedJudgement | null;
  isOwn: boolean;
  mayReview: boolean;
  isOwnAllowed: boolean;
}) {
  const t = getTranslator(locale, 'desk');
  const { recommendation, state } = draft;
  const place = { locale, country: recommendation.countryCode };
  const old = replaced ?? current;
  const isOvertaken =
    state === 'SUBMITTED' &&
    draft.kind === 'ASSESSMENT' &&
    (current?.id ?? null) !== draft.basedOnId;
  const when = formatDay(locale, dayOfInstant(draft.submittedAt ?? draft.updatedAt, 'UTC'));
  return (
    <div className={styles.context}>
      <PageHeader
        eyebrow={
          <Link href={recommendationPath(place, recommendation.reference)}>
            {recommendation.reference}
          </Link>
        }
        title={t('review.title')}
        lead={<span lang="en">{recommendation.summary}</span>}
      >
        <p className={styles.made}>
          {t('review.lead', { kind: t(`kind.${draft.kind}`), name: draft.authorName, when })}
        </p>
      </PageHeader>
      {state === 'SUBMITTED' ? null : (
        <Notice tone="warning" title={t(`review.state.${state}`)}>
          {state === 'RETURNED' ? <p className={styles.comment}>{draft.reviewComment}</p> : null}
          {state === 'PUBLISHED' ? (
            <Link href={recommendationPath(place, recommendation.reference)}>
              {t('review.toPublic')}
            </Link>
          ) : (
            <Link
              href={`${deskPath(locale, 'recommendations', recommendation.reference, 'progress')}?draft=${draft.id}`}
            >
              {t('home.open')}
            </Link>
          )}
        </Notice>
      )}
      {isOvertaken ? <Notice tone="warning" title={t('review.newer')} /> : null}
      <Comparison locale={locale} draft={draft} old={old} />
      <ReviewEvidence locale={locale} choices={draft.evidenceChoices} />
      {isOvertaken && basedOn ? (
        <section className={styles.now} aria-labelledby="based-on">
          <h2 id="based-on">{t('review.basedOn')}</h2>
          <JudgementCard locale={locale} judgement={basedOn} country={recommendation.countryCode} />
        </section>
      ) : null}
      {state !== 'SUBMITTED' ? null : !mayReview ? (
        <Notice title={t('review.notRole')} />
      ) : isOwn ? (
        <Notice tone="warning" title={isOwnAllowed ? t('review.ownAllowed') : t('review.own')} />
      ) : null}
    </div>
  );
}
