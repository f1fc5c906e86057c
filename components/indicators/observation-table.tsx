import type { ReactNode } from 'react';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { Confidence } from '@/components/status/confidence';
import { DataTable } from '@/components/ui/table';
import { countryName, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { IndicatorDetail, Observation } from '@/lib/indicators/types';
import styles from './observation-table.module.css';
import { SourceLine } from './source-line';

/** Every value of an indicator as its source gives it. */
export function ObservationTable({
  locale,
  indicator,
}: {
  locale: Locale;
  indicator: IndicatorDetail;
}) {
  const t = getTranslator(locale, 'indicators');
  const status = getTranslator(locale, 'status');
  const { observations, series } = indicator;
  const hasNotes = observations.some(({ note, conflictNote }) => note || conflictNote);
  const isRevised = observations.some(({ revision }) => revision !== 'AS_REPORTED');
  const nameOf = (slug: string) => series.find((one) => one.slug === slug)?.name ?? indicator.name;
  const hasSeries = new Set(observations.map(({ series: one }) => nameOf(one))).size > 1;
  const hasPlaces =
    new Set(observations.map(({ countryCode, groupName }) => countryCode ?? groupName)).size > 1;
  const columns = [
    { key: 'place', header: t('column.place'), cell: (row: Observation) => placeOf(locale, row) },
    {
      key: 'period',
      header: t('column.period'),
      isRowHeader: true,
      cell: (row: Observation) => <DateText locale={locale} date={row.period} />,
    },
    {
      key: 'revision',
      header: t('column.revision'),
      cell: (row: Observation) => status(`revision.${row.revision}`),
    },
    {
      key: 'value',
      header: t('column.value'),
      isNumeric: observations.some(({ value }) => value !== null),
      cell: (row: Observation) =>
        row.value === null ? (
          <RecordText text={row.category} />
        ) : (
          <>
            {formatNumber(locale, row.value)}
            <div className={styles.unit}>
              <RecordText text={row.unit} />
            </div>
          </>
        ),
    },
    {
      key: 'confidence',
      header: t('column.confidence'),
      cell: (row: Observation) => <Confidence level={row.confidence} locale={locale} />,
    },
    { key: 'note', header: t('column.note'), cell: (row: Observation) => notesOf(locale, row) },
    {
      key: 'source',
      header: t('column.source'),
      cell: (row: Observation) => (
        <div className={styles.text}>
          <SourceLine citations={row.citations} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('table')}
      isCaptionHidden
      rows={observations}
      rowKey={({ reference }) => reference}
      group={
        hasSeries
          ? {
              key: ({ series: one }) => one,
              header: ({ series: one }) => <RecordText text={nameOf(one)} />,
            }
          : undefined
      }
      columns={columns.filter(
        ({ key }) =>
          (key !== 'place' || hasPlaces) &&
          (key !== 'revision' || isRevised) &&
          (key !== 'note' || hasNotes),
      )}
    />
  );
}

function placeOf(locale: Locale, { countryCode, groupName }: Observation): ReactNode {
  return countryCode ? countryName(locale, countryCode) : <RecordText text={groupName} />;
}

function notesOf(locale: Locale, { note, conflictNote }: Observation): ReactNode {
  const t = getTranslator(locale, 'indicators');
  if (!note && !conflictNote) return null;
  return (
    <div className={styles.text}>
      {note ? (
        <p>
          <RecordText text={note} />
        </p>
      ) : null}
      {conflictNote ? (
        <p>{t.rich('conflict', { note: () => <RecordText text={conflictNote} /> })}</p>
      ) : null}
    </div>
  );
}
