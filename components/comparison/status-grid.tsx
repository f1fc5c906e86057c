import type { ReactNode } from 'react';
import { StatusSwatch } from '@/components/status/status-swatch';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { gridOf } from '@/lib/comparison/flows';
import type { Flow } from '@/lib/comparison/types';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type Turn, turnOf } from '@/lib/status/ladder';
import type { Status } from '@/lib/status/scale';
import styles from './status-grid.module.css';

/** Which way a cell leads, as a sign beside its number: never the tint alone. */
export const turnSigns: Record<Turn | 'SAME', string> = {
  FORWARD: '▲',
  BACK: '▼',
  OTHER: '•',
  SAME: '=',
};

/**
 * Pairs of statuses as a grid of counts: a picture that is its own table. Rows and columns that hold nothing are left
 * out; a cell carries a sign and a tint for the way it leads, and the row of totals closes it.
 */
export function StatusGrid({
  locale,
  flows,
  caption,
  corner,
  nullRow,
  signWords,
  href,
}: {
  locale: Locale;
  flows: readonly Flow[];
  caption: ReactNode;
  /** What the rows and the columns are. */
  corner: ReactNode;
  /** The head of the row of those without a status. */
  nullRow: string;
  /** What the signs say, to be read aloud. */
  signWords: Record<Turn | 'SAME', string>;
  /** Where the rows behind a cell are listed. */
  href?: (from: Status | null, to: Status) => string;
}) {
  const { rows, columns, totals } = gridOf(flows);
  const total = getTranslator(locale, 'charts')('total');
  const number = (value: number) => formatNumber(locale, value);
  return (
    <div className={styles.grid}>
      <Table caption={caption} isCaptionHidden>
        <thead>
          <tr>
            <td className={styles.corner}>{corner}</td>
            {columns.map((status) => (
              <th key={status} scope="col">
                <Head locale={locale} status={status} />
              </th>
            ))}
            <th scope="col" data-numeric>
              {total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ status, cells, total: sum }) => (
            <tr key={status ?? 'none'}>
              <th scope="row">{status ? <Head locale={locale} status={status} /> : nullRow}</th>
              {columns.map((column, index) => (
                <Cell
                  key={column}
                  text={number(cells[index] ?? 0)}
                  href={href?.(status, column)}
                  way={cells[index] ? wayOf(status, column) : null}
                  signWords={signWords}
                />
              ))}
              <td data-numeric>{number(sum)}</td>
            </tr>
          ))}
          <tr className={styles.totals}>
            <th scope="row">{total}</th>
            {columns.map((column, index) => (
              <td key={column}>{number(totals[index] ?? 0)}</td>
            ))}
            <td data-numeric>{number(totals.reduce((sum, one) => sum + one, 0))}</td>
          </tr>
        </tbody>
      </Table>
      <ul className={styles.key}>
        {(['FORWARD', 'BACK', 'OTHER', 'SAME'] as const).map((way) => (
          <li key={way}>
            <span className={`${styles.sign} ${styles[way]}`} aria-hidden="true">
              {turnSigns[way]}
            </span>{' '}
            {signWords[way]}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Way = Turn | 'SAME';

/** Null for what had not been made: it came from nowhere. */
function wayOf(from: Status | null, to: Status): Way | 'NEW' {
  if (from === null) return 'NEW';
  return from === to ? 'SAME' : turnOf(from, to);
}

function Cell({
  text,
  href,
  way,
  signWords,
}: {
  text: string;
  href: string | undefined;
  way: Way | 'NEW' | null;
  signWords: Record<Way, string>;
}) {
  if (way === null) return <td className={styles.empty}>·</td>;
  const count = href ? <Link href={href}>{text}</Link> : text;
  if (way === 'NEW') return <td className={styles.cell}>{count}</td>;
  return (
    <td className={`${styles.cell} ${styles[way]}`}>
      <span aria-hidden="true">{turnSigns[way]}</span> {count}
      <VisuallyHidden> ({signWords[way]})</VisuallyHidden>
    </td>
  );
}

function Head({ locale, status }: { locale: Locale; status: Status }) {
  return (
    <span className={styles.head}>
      <StatusSwatch status={status} size={16} />
      <span>{getTranslator(locale, 'status')(`name.${status}`)}</span>
    </span>
  );
}
