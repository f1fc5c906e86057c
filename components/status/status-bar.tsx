import { Link } from '@/components/ui/link';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type Status, type StatusCounts, statuses, totalOf } from '@/lib/status/scale';
import styles from './status-bar.module.css';
import { StatusBarPart } from './status-bar-part';
import { StatusSwatch } from './status-swatch';

const present = (counts: StatusCounts) =>
  statuses
    .map((status) => ({ status, count: counts[status] ?? 0 }))
    .filter(({ count }) => count > 0);

/** "5 implemented, 24 not started": a bar in words. */
export function describeCounts(locale: Locale, counts: StatusCounts): string {
  const t = getTranslator(locale, 'status');
  return present(counts)
    .map(({ status, count }) => `${t(`name.${status}`)}: ${formatNumber(locale, count)}`)
    .join('; ');
}

/**
 * Parts of a whole as one bar, made of plain boxes, so that it is there without JavaScript and on
 * paper. Each part carries its mark and its count where they fit. `of` draws it as long as its share of a larger
 * whole, for rows that are compared. Always beside words or a key: alone it is an image with a text.
 */
export function StatusBar({
  counts,
  locale,
  of,
  size = 'normal',
}: {
  counts: StatusCounts;
  locale: Locale;
  of?: number;
  size?: 'normal' | 'small';
}) {
  const total = totalOf(counts);
  if (total === 0) return null;
  return (
    <div
      className={`${styles.bar} ${styles[size]}`}
      style={of ? { width: `${(100 * total) / of}%` } : undefined}
      role="img"
      aria-label={describeCounts(locale, counts)}
    >
      {present(counts).map(({ status, count }) => (
        <StatusBarPart
          key={status}
          status={status}
          count={count}
          text={formatNumber(locale, count)}
        />
      ))}
    </div>
  );
}

/** The key of a bar, which is also its table: fill, count and word, each leading to its rows. */
export function StatusKey({
  counts,
  locale,
  href,
}: {
  counts: StatusCounts;
  locale: Locale;
  /** The explorer with this status chosen. */
  href?: (status: Status) => string;
}) {
  const t = getTranslator(locale, 'status');
  return (
    <ul className={styles.key}>
      {present(counts).map(({ status, count }) => (
        <li key={status}>
          <StatusSwatch status={status} />
          <span className={styles.number}>{formatNumber(locale, count)}</span>
          {href ? (
            <Link href={href(status)}>{t(`name.${status}`)}</Link>
          ) : (
            <span>{t(`name.${status}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
