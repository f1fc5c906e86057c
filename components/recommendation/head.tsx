import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { ContestTag } from '@/components/status/contest-tag';
import { Freshness } from '@/components/status/freshness';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { formatDay } from '@/lib/i18n/format';
import { bodyPath, deskPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { isStale } from '@/lib/status/freshness';
import { compareWords } from '@/lib/translations/page-texts';
import styles from './head.module.css';

/** The first screen: what was asked, by whom, where it stands, since when, says who. */
export function Head({
  place,
  moment,
  detail,
  staleAfterDays,
  isSignedIn,
}: {
  place: Place;
  moment: Moment;
  detail: RecommendationDetail;
  staleAfterDays: number;
  isSignedIn: boolean;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const { standing, voices } = detail;
  const bodies = detail.bodies.toSorted((one, other) => compareWords(one.name, other.name));
  const desk = voices.find(({ voice }) => voice.kind === 'EDITORIAL_DESK');
  return (
    <div className={styles.head}>
      <PageHeader
        eyebrow={t('eyebrow', { reference: detail.reference })}
        title={<RecordText text={detail.summary} />}
        lead={
          <p>
            {t.rich('askedBy', {
              bodies: () => (
                <>
                  {bodies.map(({ slug, name }, index) => (
                    <span key={slug}>
                      {index > 0 ? ', ' : null}
                      <Link href={bodyPath(place, slug)}>
                        <RecordText text={name} />
                      </Link>
                    </span>
                  ))}
                </>
              ),
              date: () => <DateText locale={locale} date={detail.document.issued} />,
            })}
          </p>
        }
      >
        <div className={styles.standing}>
          <StatusBadge status={standing.status} locale={locale} place={place} size="large" />
          {desk && standing.effectiveOn ? (
            <span>
              {t.rich('sinceSays', {
                date: formatDay(locale, standing.heldSince ?? standing.effectiveOn),
                voice: () => <RecordText text={desk.voice.name} />,
              })}
              {standing.heldSince !== standing.effectiveOn
                ? `; ${t('judgedAnew', { date: formatDay(locale, standing.effectiveOn) })}`
                : null}
            </span>
          ) : (
            <span>{t('notAssessed')}</span>
          )}
          <ContestTag contest={standing.contest} locale={locale} />
          <Freshness
            locale={locale}
            verifiedOn={standing.verifiedOn}
            today={moment.asOf}
            isStale={isStale(standing.verifiedOn, moment.asOf, staleAfterDays)}
          />
        </div>
        {desk ? (
          <p className={styles.reason}>
            <RecordText text={desk.reason} />
          </p>
        ) : null}
        {isSignedIn ? (
          <p className="no-print">
            <Link href={deskPath(locale, 'recommendations', detail.reference, 'progress')}>
              {t('recordProgress')}
            </Link>
            {' · '}
            <Link href={deskPath(locale, 'edit', 'recommendation', detail.reference)}>
              {getTranslator(locale, 'editing')('public.edit')}
            </Link>
          </p>
        ) : null}
      </PageHeader>
    </div>
  );
}
