import { Difference } from '@/components/editing/difference';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { DataTable } from '@/components/ui/table';
import { Confidence, StateResponse } from '@/lib/db/generated/enums';
import { formatNumber } from '@/lib/i18n/format';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type Counts, outcomes } from '@/lib/imports/counts';
import { type Field, fields, textLimits } from '@/lib/imports/fields';
import type { PlanLine } from '@/lib/imports/types';
import styles from './imports.module.css';

type Props = { locale: Locale; batchId: string };

/** How many rows the batch would do what with; each leads to its rows. */
export function PlanCounts({
  locale,
  batchId,
  counts,
  isLinked = true,
}: Props & { counts: Counts; isLinked?: boolean }) {
  const t = getTranslator(locale, 'imports');
  const rows = outcomes.filter((outcome) => counts[outcome] > 0);
  return (
    <DataTable
      caption={t('plan.counts')}
      isCaptionHidden
      rows={rows}
      rowKey={(outcome) => outcome}
      columns={[
        {
          key: 'outcome',
          header: t('plan.outcome'),
          isRowHeader: true,
          cell: (outcome) =>
            isLinked ? (
              <Link href={`${deskPath(locale, 'import', batchId)}?show=${outcome}#rows`}>
                {t(`outcome.${outcome}`)}
              </Link>
            ) : (
              t(`outcome.${outcome}`)
            ),
        },
        {
          key: 'rows',
          header: t('plan.rows'),
          isNumeric: true,
          cell: (outcome) => formatNumber(locale, counts[outcome]),
        },
      ]}
    />
  );
}

/** The rows of one outcome: what would change in each, or why it would not. */
export function PlanRows({
  locale,
  batchId,
  outcome,
  rows,
  page,
  last,
}: Props & { outcome: PlanLine['outcome']; rows: PlanLine[]; page: number; last: number }) {
  const t = getTranslator(locale, 'imports');
  if (rows.length === 0) return <p>{t('plan.none')}</p>;
  return (
    <>
      <DataTable
        caption={t(`outcome.${outcome}`)}
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', header: t('plan.row'), isNumeric: true, cell: ({ line }) => line },
          {
            key: 'reference',
            header: t('plan.reference'),
            isRowHeader: true,
            cell: ({ reference }) => <span className={styles.cell}>{reference}</span>,
          },
          {
            key: 'what',
            header: t('plan.what'),
            cell: (row) => (
              <div className={styles.wide}>
                <Problems locale={locale} problems={row.problems} />
                <Changes locale={locale} row={row} />
              </div>
            ),
          },
        ]}
      />
      <Pagination
        locale={locale}
        current={page}
        last={last}
        href={(to) =>
          `${deskPath(locale, 'import', batchId)}${queryString({ show: outcome, page: to })}#rows`
        }
      />
    </>
  );
}

function Problems({ locale, problems }: { locale: Locale; problems: PlanLine['problems'] }) {
  const t = getTranslator(locale, 'imports');
  if (problems.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {problems.map(({ code, column, value }) => {
        const problem = t(`problem.${code}`);
        const plain = value ? `${problem} (${value})` : problem;
        const said = column ? `${column}: ${plain}` : plain;
        return <li key={`${code} ${column}`}>{said}</li>;
      })}
    </ul>
  );
}

function Changes({ locale, row }: { locale: Locale; row: PlanLine }) {
  const t = getTranslator(locale, 'imports');
  const changes = Object.entries(row.after ?? {}).filter(
    ([, value]) => row.before !== null || shown(value) !== '',
  );
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map(([field, value]) => (
        <li key={field}>
          <strong>{isField(field) ? t(`field.${field}`) : field}:</strong>{' '}
          <Change locale={locale} field={field} before={row.before?.[field]} after={value} />
        </li>
      ))}
    </ul>
  );
}

/** What a field would be and was: of a long text what changes in it. */
function Change({
  locale,
  field,
  before,
  after,
}: {
  locale: Locale;
  field: string;
  before: unknown;
  after: unknown;
}) {
  const t = getTranslator(locale, 'imports');
  const words = getTranslator(locale, 'editing');
  if (typeof before === 'string' && typeof after === 'string' && field in textLimits)
    return (
      <Difference
        {...{ before, after, isShort: true }}
        removed={words('history.removed')}
        added={words('history.added')}
      />
    );
  const said = (value: unknown) => shown(inWords(locale, field, value)) || t('plan.nothing');
  return (
    <>
      <span lang={field in inStatusWords ? undefined : recordLocale}>{said(after)}</span>
      {before === undefined ? null : (
        <>
          <br />
          <span className={styles.was}>{t('plan.was', { value: said(before) })}</span>
        </>
      )}
    </>
  );
}

const inStatusWords = { response: StateResponse, confidence: Confidence };

/** What stands in the record as a code, in the reader's language. */
function inWords(locale: Locale, field: string, value: unknown): unknown {
  const t = getTranslator(locale, 'status');
  if (field === 'response' && isOf(StateResponse, value)) return t(`response.${value}`);
  return field === 'confidence' && isOf(Confidence, value) ? t(`confidence.${value}`) : value;
}

const isOf = <Value extends string>(all: Record<Value, Value>, value: unknown): value is Value =>
  Object.values(all).includes(value);

const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}
