import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import { type Place, publishedPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { PublishedLine } from '@/lib/reports/types';
import styles from './published.module.css';
import { VersionList } from './published-note';

/** The published reports, each with its versions and what they changed. */
export function PublishedList({
  place,
  timeZone,
  reports,
}: {
  place: Place;
  timeZone: string;
  reports: readonly PublishedLine[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  return (
    <ul className={styles.reports}>
      {reports.map((report) => (
        <li key={report.reference}>
          <h2>
            <Link href={publishedPath(place, report.reference)} lang={report.locale}>
              {report.title}
            </Link>
          </h2>
          <p className={styles.quiet}>
            {report.reference} · {t(`template.${report.template}`)} ·{' '}
            <RecordText text={report.voice} /> · {t('fact.asOf')}: {formatDay(locale, report.asOf)}{' '}
            ·{' '}
            {t('public.published', {
              date: formatDay(locale, dayOfInstant(report.publishedAt, timeZone)),
            })}
          </p>
          {report.versions.length > 1 ? (
            <VersionList place={place} timeZone={timeZone} report={report} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
