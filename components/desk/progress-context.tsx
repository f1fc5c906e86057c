import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type {
  Draft,
  DraftLine,
  DraftRecommendation,
  PublishedJudgement,
} from '@/lib/assessments/types';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { JudgementCard } from './judgement-card';
import styles from './progress-context.module.css';
import type { ProgressFormProps } from './progress-form';

/** Above the form: the recommendation, what is published now, and who else is at work on it. */
export function ProgressContext({
  locale,
  progress,
  isSaved,
  isChecked,
  verify,
  first,
}: {
  locale: Locale;
  progress: {
    recommendation: DraftRecommendation;
    draft: Draft | null;
    current: PublishedJudgement | null;
    replaced: PublishedJudgement | null;
    replacement: PublishedJudgement | null;
    others: DraftLine[];
    isEditable: boolean;
    form: Pick<ProgressFormProps, 'kind' | 'comments' | 'follow'>;
  };
  isSaved: boolean;
  isChecked: boolean;
  /** Keeps the present judgement fresh; null where that is not for this viewer. */
  verify: ReactNode;
  /** What one has to know before anything else: who is here, what one has begun. */
  first: ReactNode;
}) {
  const t = getTranslator(locale, 'desk');
  const { recommendation, draft, current, replaced, replacement, others, isEditable, form } =
    progress;
  const shown = replaced ?? current;
  const place = { locale, country: recommendation.countryCode };
  const made = t('progress.made', {
    date: formatDay(locale, recommendation.madeOn),
    bodies: recommendation.bodies.join(', '),
  });
  const replacing = (id: string) =>
    `${deskPath(locale, 'recommendations', recommendation.reference, 'progress')}?replaces=${id}`;
  const closed = draft && !isEditable && draft.state in closedStates;
  const gone = draft && recommendation.isArchived;
  return (
    <div className={styles.context}>
      <PageHeader
        eyebrow={
          <Link href={recommendationPath(place, recommendation.reference)}>
            {recommendation.reference}
          </Link>
        }
        title={t(`progress.title.${form.kind}`)}
        lead={<span lang="en">{recommendation.summary}</span>}
      >
        <p className={styles.made}>{made}</p>
      </PageHeader>
      {first}
      {isSaved ? <Notice isLive title={t('progress.saved')} /> : null}
      {isChecked ? (
        <Notice isLive title={getTranslator(locale, 'work')('list.checkedOne')} />
      ) : null}
      {gone ? (
        <Notice tone="warning" title={t('progress.archived')}>
          <Link href={deskPath(locale, 'review', draft.id)}>{t('progress.toDraft')}</Link>
        </Notice>
      ) : closed ? (
        <Notice tone="warning" title={t(`progress.notEditable.${draft.state as ClosedState}`)}>
          <Link href={deskPath(locale, 'review', draft.id)}>{t('progress.toReview')}</Link>
        </Notice>
      ) : null}
      {draft?.state === 'RETURNED' ? (
        <Notice tone="warning" title={t('progress.returnedBy', { name: draft.reviewerName })}>
          <p className={styles.comment}>{draft.reviewComment}</p>
        </Notice>
      ) : null}
      {draft && form.comments.length > 0 ? (
        <Notice title={t('comments.open', { count: form.comments.length })}>
          <p>
            {t('comments.lead')}{' '}
            <Link href={deskPath(locale, 'review', draft.id)}>{t('progress.toReview')}</Link>
          </p>
        </Notice>
      ) : null}
      {form.kind === 'WITHDRAWAL' ? <p>{t('progress.withdrawLead')}</p> : null}
      {replacement ? (
        <Notice
          tone="warning"
          title={t(`progress.replacedBy.${replacement.kind as 'CORRECTION' | 'WITHDRAWAL'}`)}
        >
          <p>
            {form.follow?.kind
              ? t('progress.followLead', { button: t(`progress.follow.${form.follow.kind}`) })
              : t('progress.followNothing')}
          </p>
        </Notice>
      ) : null}
      {replacement ? (
        <section className={styles.now} aria-labelledby="replacement">
          <h2 id="replacement">{t('progress.replacement')}</h2>
          <JudgementCard
            locale={locale}
            judgement={replacement}
            country={recommendation.countryCode}
          />
        </section>
      ) : null}
      <section className={styles.now} aria-labelledby="now">
        <h2 id="now">
          {t(
            replacement ? 'progress.wasToReplace' : replaced ? 'progress.replaces' : 'progress.now',
          )}
        </h2>
        {shown ? (
          <JudgementCard locale={locale} judgement={shown} country={recommendation.countryCode} />
        ) : (
          <p>{t('progress.nowNone')}</p>
        )}
        {verify}
        {current && !replaced && !draft ? (
          <p className={styles.replace}>
            <Link href={replacing(current.id)}>{t('progress.correct')}</Link>
            <Link href={`${replacing(current.id)}&kind=withdrawal`}>{t('progress.withdraw')}</Link>
          </p>
        ) : null}
      </section>
      {others.length > 0 ? (
        <Notice title={t('progress.others')}>
          <ul>
            {others.map((line) => (
              <li key={line.id}>
                <Link
                  href={
                    line.state === 'SUBMITTED'
                      ? deskPath(locale, 'review', line.id)
                      : `${deskPath(locale, 'recommendations', line.reference, 'progress')}?draft=${line.id}`
                  }
                >
                  {t('progress.otherLine', {
                    kind: t(`kind.${line.kind}`),
                    name: line.authorName,
                    when: formatDay(locale, dayOfInstant(line.since, line.timeZone)),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

const closedStates = {
  SUBMITTED: true,
  PUBLISHED: true,
  DISCARDED: true,
  SCHEDULED: true,
  REJECTED: true,
};
type ClosedState = keyof typeof closedStates;
