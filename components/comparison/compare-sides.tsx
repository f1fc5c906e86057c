import type { ReactNode } from 'react';
import { StatusByCategory } from '@/components/charts/status-by-category';
import { RecordText } from '@/components/record/record-text';
import { StatusBar } from '@/components/status/status-bar';
import { StatusMark } from '@/components/status/status-mark';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { DataTable } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type SideRow, sideRows, standsApart } from '@/lib/comparison/sides';
import type { SidesCompared } from '@/lib/comparison/types';
import { formatNumber } from '@/lib/i18n/format';
import { askPath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { totalOf } from '@/lib/status/scale';
import styles from './comparison.module.css';

/** One side of a comparison: what it is called, and its rows in the explorer. */
export type Side = { name: ReactNode; href: string };

/** Two selections side by side: a bar for each, counts and shares with what they are of, and the asks that both make. */
export function CompareSides({
  place,
  asAt,
  one,
  other,
  compared,
}: {
  place: Place;
  asAt: string | undefined;
  one: Side;
  other: Side;
  compared: SidesCompared;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const totals = { oneTotal: totalOf(compared.one), otherTotal: totalOf(compared.other) };
  const rows = sideRows(compared.one, compared.other);
  return (
    <Section id="stand" title={t('compare.sides.heading')}>
      <StatusByCategory
        locale={locale}
        id="compare-chart"
        asAt={asAt}
        source={<a href={pagePath(place, 'methodology')}>{t('changes.picture.source')}</a>}
        title={t.rich('compare.sides.title', {
          ...totals,
          one: () => one.name,
          other: () => other.name,
        })}
        columnLabel={t('compare.sides.side')}
        categories={[
          { key: 'one', label: one.name, counts: compared.one, href: one.href },
          { key: 'other', label: other.name, counts: compared.other, href: other.href },
        ]}
      />
      <div className={styles.below}>
        <DataTable
          caption={t('compare.sides.table')}
          rows={rows}
          rowKey={({ status }) => status}
          columns={[
            {
              key: 'status',
              header: t('compare.sides.status'),
              isRowHeader: true,
              cell: ({ status }) => (
                <span className={styles.status}>
                  <StatusMark status={status} size={18} />{' '}
                  {getTranslator(locale, 'status')(`name.${status}`)}
                </span>
              ),
            },
            {
              key: 'one',
              header: one.name,
              cell: (row) => <Share place={place} part={row.one} total={totals.oneTotal} />,
            },
            {
              key: 'other',
              header: other.name,
              cell: (row) => <Share place={place} part={row.other} total={totals.otherTotal} />,
            },
          ]}
        />
        {rows.some((row) => row.one.share === null || row.other.share === null) ? (
          <p className={styles.quiet}>{t('compare.sides.fewNote')}</p>
        ) : null}
      </div>
    </Section>
  );
}

/** `3 of 25 (12 %)`: never a share without what it is of. */
function Share({
  place: { locale },
  part: { count, share },
  total,
}: {
  place: Place;
  part: SideRow['one'];
  total: number;
}) {
  const t = getTranslator(locale, 'comparison');
  const values = { count: formatNumber(locale, count), total: formatNumber(locale, total) };
  if (share === null) return t('compare.sides.plain', values);
  const percent = formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 });
  return t('compare.sides.share', { ...values, share: percent });
}

/** The asks that both sides make, with where each side's recommendations of it stand. */
export function CommonAsks({
  place,
  one,
  other,
  asks,
}: {
  place: Place;
  one: Side;
  other: Side;
  asks: SidesCompared['asks'];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const apart = asks.filter(standsApart);
  const bar = (name: 'one' | 'other') => (ask: (typeof asks)[number]) => (
    <div className={styles.bar}>
      <span className={styles.side} aria-hidden="true">
        {name === 'one' ? one.name : other.name}
      </span>
      <StatusBar counts={ask[name]} locale={locale} size="small" />
    </div>
  );
  return (
    <Section
      id="asks"
      title={t('compare.sides.asks')}
      lead={t('compare.sides.asksLead', { count: asks.length, apart: apart.length })}
    >
      {asks.length > 0 ? (
        <div className={styles.asks}>
          <DataTable
            caption={t('compare.sides.asks')}
            isCaptionHidden
            rows={[...apart, ...asks.filter((ask) => !apart.includes(ask))]}
            rowKey={({ slug }) => slug}
            columns={[
              {
                key: 'ask',
                header: t('compare.sides.ask'),
                isRowHeader: true,
                cell: (ask) => (
                  <>
                    <Link href={askPath(place, ask.slug)}>
                      <RecordText text={ask.title} />
                    </Link>{' '}
                    {apart.includes(ask) ? <Tag>{t('compare.sides.apart')}</Tag> : null}
                  </>
                ),
              },
              { key: 'one', header: one.name, cell: bar('one') },
              { key: 'other', header: other.name, cell: bar('other') },
            ]}
          />
        </div>
      ) : null}
    </Section>
  );
}
