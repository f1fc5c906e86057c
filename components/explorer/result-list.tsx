import { RecordText, RecordTexts } from '@/components/record/record-text';
import { ContestTag } from '@/components/status/contest-tag';
import { OverdueTag, StaleTag } from '@/components/status/freshness';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import type { ExplorerRow } from '@/lib/explorer/types';
import { formatDay } from '@/lib/i18n/format';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './explorer.module.css';

/** The recommendations found: where each stands, since when, what it asks, who asked and how it was answered. */
export function ResultList({
  place,
  rows,
  start,
  areAllStale,
}: {
  place: Place;
  rows: readonly ExplorerRow[];
  /** The place of the first row in the whole list. */
  start: number;
  /** Said once above the list. */
  areAllStale: boolean;
}) {
  return (
    <ol className={styles.results} start={start}>
      {rows.map((row) => (
        <li key={row.id}>
          <Result place={place} row={row} isStaleShown={!areAllStale} />
        </li>
      ))}
    </ol>
  );
}

function Result({
  place,
  row,
  isStaleShown,
}: {
  place: Place;
  row: ExplorerRow;
  isStaleShown: boolean;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'explorer');
  const status = getTranslator(locale, 'status');
  return (
    <article className={styles.result} aria-labelledby={row.reference}>
      <p className={styles.standing}>
        <StatusBadge status={row.status} locale={locale} place={place} />
        <span className={styles.quiet}>
          {row.heldSince ? t('since', { date: formatDay(locale, row.heldSince, 'medium') }) : null}
        </span>
        <ContestTag contest={row.contest} locale={locale} />
        {isStaleShown && row.freshness === 'STALE' ? <StaleTag locale={locale} /> : null}
        {row.isOverdue ? <OverdueTag locale={locale} /> : null}
      </p>
      <h3 id={row.reference} className={styles.summary}>
        <Link href={recommendationPath(place, row.reference)}>
          <RecordText text={row.summary} />
        </Link>
      </h3>
      <p className={styles.facts}>
        <span className={styles.reference}>{row.reference}</span>
        <span>
          <RecordTexts texts={row.bodies.map(({ shortName }) => shortName)} />
        </span>
        <time dateTime={row.madeOn}>{t('made', { year: row.madeOn.slice(0, 4) })}</time>
        {row.response === 'NONE_STATED' ? null : (
          <span>{t('response', { response: status(`response.${row.response}`) })}</span>
        )}
        {row.addressedElsewhere ? (
          <span>
            {t.rich('addressed', {
              name: () => <RecordText text={row.addressedElsewhere} />,
            })}
          </span>
        ) : null}
      </p>
    </article>
  );
}
