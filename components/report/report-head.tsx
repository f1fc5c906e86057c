import { RecordText } from '@/components/record/record-text';
import { PageLanguageNote } from '@/components/status/language-note';
import { StatusBar, StatusKey } from '@/components/status/status-bar';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { type FilterWords, selectionInWords } from '@/lib/explorer/filter-words';
import { countryName, formatDay, formatInstant } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { StatusReport } from '@/lib/reports/types';
import styles from './report.module.css';
import type { ReportFrame } from './report-frame';

/** The selection in the reader's words. */
export function selectionTitle(place: Place, words: readonly FilterWords[]): string {
  return selectionInWords(words) || getTranslator(place.locale, 'report')('everything');
}

/** What the report is of, as of when, as known when; then the finding in a sentence and the bar. */
export function ReportHead({
  frame: { place, topic, words, asOf, knownAt, since, timeZone, address },
  report,
}: {
  frame: ReportFrame;
  report: StatusReport;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'report');
  const { counts, total } = report;
  return (
    <>
      <p className={styles.printed}>{address}</p>
      <PageHeader
        eyebrow={<RecordText text={topic} />}
        title={t('title', { country: countryName(locale, place.country) })}
        lead={
          total === 0
            ? t('empty')
            : getTranslator(locale, 'charts')('standing', {
                implemented: counts.IMPLEMENTED ?? 0,
                notStarted: counts.NOT_STARTED ?? 0,
                total,
              })
        }
      />
      <div className={styles.frame}>
        <PageLanguageNote locale={locale} />
        <DefinitionList
          items={[
            { term: t('selection'), description: selectionTitle(place, words) },
            {
              term: t('asOf'),
              description: <time dateTime={asOf}>{formatDay(locale, asOf)}</time>,
            },
            {
              term: t('knownAt'),
              description: (
                <time dateTime={knownAt}>{formatInstant(locale, knownAt, timeZone)}</time>
              ),
            },
            { term: t('since'), description: since ? formatDay(locale, since) : null },
          ]}
        />
        {total > 0 ? (
          <figure className={styles.totals}>
            <figcaption>{t('totals')}</figcaption>
            <StatusBar counts={counts} locale={locale} />
            <StatusKey counts={counts} locale={locale} />
          </figure>
        ) : null}
      </div>
    </>
  );
}
