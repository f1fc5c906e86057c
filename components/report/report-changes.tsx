import { RecordText } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { formatDay } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { ReportChange, StatusReport } from '@/lib/reports/types';
import styles from './report.module.css';
import { FactNumbers, ReferenceCell } from './report-cells';
import type { ReportFrame } from './report-frame';

/** From what to what, since when, why and on what, for every recommendation that stands elsewhere now. */
export function ReportChanges({
  frame,
  changes,
  facts,
}: {
  frame: ReportFrame;
  changes: readonly ReportChange[];
} & Pick<StatusReport, 'facts'>) {
  const { locale } = frame.place;
  const t = getTranslator(locale, 'report');
  if (!frame.since) return null;
  const title = t('changes', { date: formatDay(locale, frame.since) });
  return (
    <Section id="changes" title={title} lead={t('changesCount', { count: changes.length })}>
      {changes.length === 0 ? null : (
        <Still className={styles.table}>
          <Table caption={title} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col">{t('column.reference')}</th>
                <th scope="col">{t('column.asked')}</th>
                <th scope="col">{t('column.status')}</th>
                <th scope="col">{t('column.why')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.row.id}>
                  <ReferenceCell place={frame.place} row={change.row} />
                  <td>
                    <RecordText text={change.row.summary} />
                  </td>
                  <td>
                    <Moved change={change} locale={locale} />
                  </td>
                  <td>
                    <RecordText text={change.row.judgement?.reason} />{' '}
                    <FactNumbers row={change.row} facts={facts} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Still>
      )}
    </Section>
  );
}

function Moved({
  change: { row, from },
  locale,
}: {
  change: ReportChange;
  locale: ReportFrame['place']['locale'];
}) {
  const t = getTranslator(locale, 'report');
  return (
    <>
      <div>
        {from ? <StatusBadge status={from} locale={locale} /> : <span>{t('notMade')}</span>}
      </div>
      <div className={styles.moved}>
        <span className={styles.arrow} aria-hidden="true">
          →
        </span>
        <StatusBadge status={row.status} locale={locale} />
      </div>
      {row.heldSince ? (
        <div className={styles.quiet}>
          {t('holds', { date: formatDay(locale, row.heldSince, 'medium') })}
        </div>
      ) : null}
    </>
  );
}
