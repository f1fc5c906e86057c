import { type Day, formatDay, formatDaysAgo } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './marks.module.css';

/**
 * When the sources of an assessment were last looked at, counted from the day that is looked at;
 * with a word of its own when that is longer ago than the administrator allows. Looked at after a past
 * day, they were neither fresh nor stale on it: then the date stands alone.
 */
export function Freshness({
  verifiedOn,
  today,
  isStale = false,
  locale,
}: {
  verifiedOn: Day | null;
  /** The country's today, or the past day the reader asked for. */
  today: Day;
  isStale?: boolean;
  locale: Locale;
}) {
  const t = getTranslator(locale, 'status');
  if (verifiedOn === null) return <span className={styles.quiet}>{t('freshness.NEVER')}</span>;
  return (
    <span className={`${styles.mark} ${styles.quiet}`}>
      <time dateTime={verifiedOn} title={formatDay(locale, verifiedOn)}>
        {verifiedOn > today
          ? t('freshness.verifiedOn', { date: formatDay(locale, verifiedOn) })
          : t('freshness.verified', { when: formatDaysAgo(locale, verifiedOn, today) })}
      </time>
      {isStale ? <StaleTag locale={locale} /> : null}
    </span>
  );
}

/** The word alone, for rows of lists. */
export function StaleTag({ locale }: { locale: Locale }) {
  return (
    <span className={styles.tag}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <path
          className={styles.stroke}
          d="M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M7 4v3.2l2 1.5"
        />
      </svg>
      {getTranslator(locale, 'status')('freshness.STALE')}
    </span>
  );
}

/** A due day has passed and the recommendation is not implemented. */
export function OverdueTag({ locale, dueOn }: { locale: Locale; dueOn?: Day | null }) {
  const t = getTranslator(locale, 'status');
  return (
    <span
      className={styles.tag}
      title={dueOn ? t('freshness.due', { date: formatDay(locale, dueOn) }) : undefined}
    >
      {t('freshness.OVERDUE')}
    </span>
  );
}
