import { RecordNames, RecordText } from '@/components/record/record-text';
import { ContestTag } from '@/components/status/contest-tag';
import { OverdueTag, StaleTag } from '@/components/status/freshness';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import type { Explained } from '@/lib/explorer/queries/explain-found';
import type { ExplorerRow } from '@/lib/explorer/types';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Excerpt } from '@/lib/search/queries/list-excerpts';
import styles from './explorer.module.css';
import { Marked } from './marked';

/** The recommendations found: where each stands, since when, what it asks, who asked and how it was answered. */
export function ResultList({
  place,
  rows,
  start,
  areAllStale,
  explained,
}: {
  place: Place;
  rows: readonly ExplorerRow[];
  /** The place of the first row in the whole list. */
  start: number;
  /** Said once above the list. */
  areAllStale: boolean;
  explained: Explained;
}) {
  return (
    <Still as="ol" className={styles.results} start={start}>
      {rows.map((row) => (
        <li key={row.id}>
          <Result place={place} row={row} isStaleShown={!areAllStale} explained={explained} />
        </li>
      ))}
    </Still>
  );
}

function Result({
  place,
  row,
  isStaleShown,
  explained: { marks, excerpts },
}: {
  place: Place;
  row: ExplorerRow;
  isStaleShown: boolean;
  explained: Explained;
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
          <RecordText text={row.summary} draw={(text) => <Marked text={text} marks={marks} />} />
        </Link>
      </h3>
      <FoundIn excerpt={excerpts.get(row.id)} marks={marks} locale={locale} />
      <p className={styles.facts}>
        <span className={styles.reference}>{row.reference}</span>
        <span>
          <RecordNames names={row.bodies.map(({ shortName }) => shortName)} />
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

/** The words that led to a row, where its summary has none of them. */
export function FoundIn({
  excerpt,
  marks,
  locale,
}: {
  excerpt: Excerpt | undefined;
  marks: ReadonlySet<string>;
  locale: Locale;
}) {
  if (!excerpt) return null;
  return (
    <p className={styles.excerpt}>
      {getTranslator(locale, 'search')(`foundIn.${excerpt.place}`)}{' '}
      <q lang={excerpt.lang}>
        <Marked text={excerpt.text} marks={marks} />
      </q>
    </p>
  );
}
