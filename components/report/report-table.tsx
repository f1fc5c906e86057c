import { NoteLine } from '@/components/moderation/moderated-text';
import { RecordText } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { ReportRow, StatusReport } from '@/lib/reports/types';
import { compareWords } from '@/lib/translations/page-texts';
import { byVoice } from '@/lib/voices/order';
import styles from './report.module.css';
import { FactNumbers, ReferenceCell } from './report-cells';
import type { ReportFrame } from './report-frame';

/** Every recommendation of the selection: what was asked and answered, where it stands, says who, why. */
export function ReportTable({
  frame: { place },
  report: { rows, total, facts },
}: {
  frame: ReportFrame;
  report: StatusReport;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'report');
  if (rows.length === 0) return null;
  return (
    <Section id="all" title={t('all')}>
      {rows.length < total ? (
        <Notice
          title={t('tooMany', {
            shown: formatNumber(locale, rows.length),
            total: formatNumber(locale, total),
          })}
        />
      ) : null}
      <Still className={styles.table}>
        <Table caption={t('all')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('column.reference')}</th>
              <th scope="col">{t('column.asked')}</th>
              <th scope="col">{t('column.status')}</th>
              <th scope="col">{t('column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <ReferenceCell place={place} row={row} />
                <Asked row={row} place={place} />
                <Standing row={row} place={place} />
                <td>
                  <RecordText text={row.judgement?.reason} />{' '}
                  <FactNumbers row={row} facts={facts} />
                  <Others row={row} place={place} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Still>
    </Section>
  );
}

type CellProps = Pick<ReportFrame, 'place'> & { row: ReportRow };

function Asked({ row, place: { locale } }: CellProps) {
  const response = getTranslator(locale, 'status')(`response.${row.response}`);
  return (
    <td>
      <RecordText text={row.summary} />
      {row.response === 'NONE_STATED' ? null : (
        <div className={styles.quiet}>
          {getTranslator(locale, 'report')('response', { response })}
        </div>
      )}
    </td>
  );
}

function Standing({ row, place: { locale } }: CellProps) {
  const t = getTranslator(locale, 'report');
  const day = (value: string) => formatDay(locale, value, 'medium');
  const { judgement } = row;
  return (
    <td>
      <StatusBadge status={row.status} locale={locale} />
      <div className={styles.quiet}>
        {row.heldSince ? <div>{t('holds', { date: day(row.heldSince) })}</div> : null}
        {judgement ? (
          <div>{t.rich('says', { voice: () => <RecordText text={judgement.voice} /> })}</div>
        ) : (
          <div>{t('notAssessed')}</div>
        )}
        {row.verifiedOn ? <div>{t('verified', { date: day(row.verifiedOn) })}</div> : null}
      </div>
    </td>
  );
}

function Others({ row, place: { locale } }: CellProps) {
  const t = getTranslator(locale, 'report');
  const inOrder = row.others.toSorted(byVoice(compareWords));
  return inOrder.map(({ name, status, effectiveOn, authorship, attributedFrom, moderation }) => (
    <div key={name} className={styles.other}>
      {t.rich('otherSays', { voice: () => <RecordText text={name} /> })}{' '}
      <StatusBadge status={status} locale={locale} />{' '}
      {t('holds', { date: formatDay(locale, effectiveOn, 'medium') })}
      {authorship === 'ATTRIBUTED' ? (
        <> ({t.rich('attributed', { from: () => <RecordText text={attributedFrom} /> })})</>
      ) : null}
      {moderation ? <NoteLine locale={locale} note={moderation} /> : null}
    </div>
  ));
}
