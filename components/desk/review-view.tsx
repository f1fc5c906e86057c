import type { ReactNode } from 'react';
import { formWords } from '@/components/forms/form-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { aimAt, type Overtaking } from '@/lib/assessments/follow';
import type { Draft, PublishedJudgement } from '@/lib/assessments/types';
import { formCodes } from '@/lib/forms/outcome';
import { dayOfInstant, formatDay, formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, recommendationPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { CommentTexts } from './comment-texts';
import { Comparison } from './comparison';
import { type Commenting, FieldComments } from './field-comments';
import { JudgementCard } from './judgement-card';
import styles from './progress-context.module.css';
import { ReviewEvidence } from './review-evidence';
import reviewStyles from './review-view.module.css';

/** A draft beside what is published now, with the evidence, and whether one may decide on it. */
export function ReviewView({
  locale,
  draft,
  current,
  basedOn,
  replaced,
  replacement,
  overtaken,
  isOwn,
  mayReview,
  isOwnAllowed,
  commenting,
  mayComment,
  cancelSchedule,
  news,
  place: position,
}: {
  locale: Locale;
  draft: Draft;
  current: PublishedJudgement | null;
  basedOn: PublishedJudgement | null;
  replaced: PublishedJudgement | null;
  /** What has taken the place of `replaced` by now. */
  replacement: PublishedJudgement | null;
  overtaken: Overtaking;
  isOwn: boolean;
  mayReview: boolean;
  isOwnAllowed: boolean;
  commenting: Commenting;
  mayComment: boolean;
  /** The form that takes a schedule back; null where there is none to take back. */
  cancelSchedule: ReactNode;
  news: ReactNode;
  /** Where in the queue this draft is, and its neighbours. */
  place: ReactNode;
}) {
  const t = getTranslator(locale, 'desk');
  const messages = sliceMessages(locale, 'errors', 'desk');
  const problem = (code: string) => {
    const known = formCodes.find((one) => one === code) ?? 'UNEXPECTED';
    return formWords(locale, messages).code(known);
  };
  const { recommendation, state } = draft;
  const place = { locale, country: recommendation.countryCode };
  const since = overtaken === 'REPLACED' ? replacement : null;
  const standing = since?.kind === 'WITHDRAWAL' ? current : since;
  const old = since ? standing : (replaced ?? current);
  // A draft that replaces something is written on that, and stays so while it stands.
  const third = since ? replaced : replaced ? current : basedOn;
  const when = formatDay(
    locale,
    dayOfInstant(draft.submittedAt ?? draft.updatedAt, recommendation.timeZone),
  );
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
        {position}
        {news}
      </PageHeader>
      {draft.scheduleProblem ? (
        <Notice tone="danger" title={t('review.failed')}>
          <p>{problem(draft.scheduleProblem)}</p>
        </Notice>
      ) : null}
      {state === 'SUBMITTED' ? null : state === 'SCHEDULED' ? (
        <Notice
          tone="warning"
          title={t('review.state.SCHEDULED', {
            when: formatInstant(locale, draft.publishAt ?? '', recommendation.timeZone),
          })}
        >
          {cancelSchedule}
        </Notice>
      ) : (
        <Notice tone="warning" title={t(`review.state.${state}`)}>
          {state === 'RETURNED' || state === 'REJECTED' ? (
            <p className={styles.comment}>{draft.reviewComment}</p>
          ) : null}
          {state === 'PUBLISHED' ? (
            <Link href={recommendationPath(place, recommendation.reference)}>
              {t('review.toPublic')}
            </Link>
          ) : state === 'REJECTED' ? null : (
            <Link
              href={`${deskPath(locale, 'recommendations', recommendation.reference, 'progress')}?draft=${draft.id}`}
            >
              {t('home.open')}
            </Link>
          )}
        </Notice>
      )}
      {since ? (
        <Notice tone="warning" title={t(`review.replacedBy.${since.kind as Replacing}`)}>
          {since.kind === 'WITHDRAWAL' ? <p lang="en">{since.reason}</p> : null}
          <p>{t(aimAt(draft.kind, since) ? 'review.replacedThen' : 'review.replacedNothing')}</p>
        </Notice>
      ) : overtaken ? (
        <Notice
          tone="warning"
          title={t(
            replaced ? 'review.newerBeside' : basedOn ? 'review.newer' : 'review.newerFirst',
          )}
        />
      ) : null}
      <div className={reviewStyles.beside}>
        <Comparison
          locale={locale}
          draft={draft}
          old={old}
          comments={(field, label) =>
            mayComment ? (
              <FieldComments
                {...commenting}
                field={field}
                label={label}
                locale={locale}
                messages={messages}
              />
            ) : (
              <CommentTexts
                comments={commenting.comments.filter((one) => one.field === field)}
                locale={locale}
                messages={messages}
              />
            )
          }
        />
        <ReviewEvidence locale={locale} choices={draft.evidenceChoices} />
      </div>
      {overtaken && third ? (
        <section className={styles.now} aria-labelledby="third">
          <h2 id="third">{t(replaced && !since ? 'progress.now' : 'review.basedOn')}</h2>
          <JudgementCard locale={locale} judgement={third} country={recommendation.countryCode} />
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

type Replacing = 'CORRECTION' | 'WITHDRAWAL';
