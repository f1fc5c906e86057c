import type { ReactNode } from 'react';
import { RecordNames, RecordText, RecordTexts } from '@/components/record/record-text';
import { Freshness, OverdueTag } from '@/components/status/freshness';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { programWords } from '@/lib/explorer/filter-words';
import type { Explained } from '@/lib/explorer/queries/explain-found';
import type { Column, ColumnFacts, ExplorerRow } from '@/lib/explorer/types';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { askPath, documentPath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './columns.module.css';
import { Marked } from './marked';
import { FoundIn } from './result-list';

type Shown = {
  place: Place;
  asOf: string;
  /** Said once above the table. */
  areAllStale: boolean;
  explained: Explained;
};

/** The same rows as the list with the columns that the reader chose; on a phone each row is a card with its labels. */
export function ResultTable({
  columns,
  rows,
  facts,
  ...shown
}: Shown & {
  columns: readonly Column[];
  rows: readonly ExplorerRow[];
  facts: ReadonlyMap<string, ColumnFacts>;
}) {
  const { locale } = shown.place;
  const t = getTranslator(locale, 'explorer');
  return (
    <Still className={styles.table}>
      <Table caption={t('results')} isCaptionHidden>
        <thead>
          <tr>
            {(['reference', ...columns] as const).map((column) => (
              <th key={column} scope="col" data-numeric={column === 'evidence' || undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" id={row.reference}>
                <Link href={recommendationPath(shown.place, row.reference)}>{row.reference}</Link>
                {columns.includes('summary') ? null : <Excerpt row={row} {...shown} />}
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  data-numeric={column === 'evidence' || undefined}
                  data-column={column}
                >
                  <span className={styles.label} aria-hidden="true">
                    {t(`column.${column}`)}
                  </span>
                  <div>{cell(column, row, facts.get(row.id), shown) ?? '–'}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Still>
  );
}

/** What a column says of a row; null where there is nothing to say. */
function cell(
  column: Column,
  row: ExplorerRow,
  facts: ColumnFacts | undefined,
  shown: Shown,
): ReactNode {
  const { place, asOf, explained } = shown;
  const { locale } = place;
  const day = (of: string | null | undefined) =>
    of ? <time dateTime={of}>{formatDay(locale, of, 'medium')}</time> : null;
  const marked = (text: string) => <Marked text={text} marks={explained.marks} />;
  switch (column) {
    case 'summary':
      return (
        <>
          <RecordText text={row.summary} draw={marked} />
          <Excerpt row={row} {...shown} />
        </>
      );
    case 'text':
      return facts?.officialText ? <RecordText text={facts.officialText} draw={marked} /> : null;
    case 'status':
      return <StatusBadge status={row.status} locale={locale} place={place} />;
    case 'since':
      return day(row.heldSince);
    case 'judged':
      return day(row.effectiveOn);
    case 'verified': {
      const isStale = row.freshness === 'STALE' && !shown.areAllStale;
      return <Freshness {...{ locale, isStale }} verifiedOn={row.verifiedOn} today={asOf} />;
    }
    case 'contest':
    case 'response':
      return programWords(locale, column, row[column]);
    case 'body':
      return <RecordNames names={row.bodies.map(({ shortName }) => shortName)} />;
    case 'document':
      return (
        <Link href={documentPath(place, row.documentSlug)}>
          <RecordText text={row.documentTitle} />
        </Link>
      );
    case 'made':
      return <time dateTime={row.madeOn}>{row.madeOn.slice(0, 4)}</time>;
    case 'addressee':
      return <RecordText text={facts?.addressee} />;
    case 'theme':
      return facts?.themes.length ? <RecordTexts texts={facts.themes} /> : null;
    case 'ask':
      return facts?.asks.length ? <Asks place={place} asks={facts.asks} /> : null;
    case 'due':
      return facts?.dueOn ? (
        <>
          {day(facts.dueOn)} {row.isOverdue ? <OverdueTag locale={locale} /> : null}
        </>
      ) : null;
    case 'evidence':
      return formatNumber(locale, facts?.evidence ?? 0);
  }
}

function Excerpt({ place, row, explained }: Shown & { row: ExplorerRow }) {
  const excerpt = explained.excerpts.get(row.id);
  return <FoundIn excerpt={excerpt} marks={explained.marks} locale={place.locale} />;
}

function Asks({ place, asks }: { place: Place; asks: ColumnFacts['asks'] }) {
  return (
    <ul className={styles.asks}>
      {asks.map(({ slug, title }) => (
        <li key={slug}>
          <Link href={askPath(place, slug)}>
            <RecordText text={title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
