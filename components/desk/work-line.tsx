import { ContestTag } from '@/components/status/contest-tag';
import { OverdueTag, StaleTag } from '@/components/status/freshness';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import type { WorkRow } from '@/lib/desk/types';
import { formatDay, formatDaysAgo } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './work-list.module.css';

/** A recommendation in the desk's list: where our voice sees it, how fresh that is, what is under way. */
export function WorkLine({ locale, row }: { locale: Locale; row: WorkRow }) {
  const t = getTranslator(locale, 'work');
  const { today, verifiedOn, dueOn } = row;
  return (
    <>
      <p className={styles.standing}>
        {row.effectiveOn ? (
          <StatusBadge status={row.status} locale={locale} />
        ) : (
          <span className={styles.quiet}>{t('list.silent')}</span>
        )}
        {verifiedOn ? (
          <span className={styles.quiet}>
            {t('list.verified', { when: formatDaysAgo(locale, verifiedOn, today) })}
          </span>
        ) : null}
        {dueOn ? (
          <span className={styles.quiet}>{t('list.due', { date: formatDay(locale, dueOn) })}</span>
        ) : null}
        {row.isStale ? <StaleTag locale={locale} /> : null}
        {row.isOverdue ? <OverdueTag locale={locale} dueOn={dueOn} /> : null}
        <ContestTag contest={row.contest} locale={locale} />
      </p>
      <p className={styles.standing}>
        <Link href={deskPath(locale, 'recommendations', row.reference, 'progress')}>
          {t('list.record')}
          <span className="visually-hidden"> {row.reference}</span>
        </Link>
        {row.assignee ? (
          <span className={styles.quiet}>
            {row.assignedUntil
              ? t('list.assigneeUntil', {
                  name: row.assignee,
                  date: formatDay(locale, row.assignedUntil),
                })
              : t('list.assignee', { name: row.assignee })}
          </span>
        ) : null}
        {row.drafts > 0 ? (
          <span className={styles.quiet}>{t('list.drafts', { count: row.drafts })}</span>
        ) : null}
      </p>
    </>
  );
}
