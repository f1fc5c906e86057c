import { DataTable } from '@/components/ui/table';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecurringJob } from '@/lib/jobs/types';
import { jobLabel } from './job-words';

/** The jobs that come back by the clock, with what became of the last run. */
export function RecurringJobs({ locale, jobs }: { locale: Locale; jobs: readonly RecurringJob[] }) {
  const t = getTranslator(locale, 'jobs');
  return (
    <DataTable
      caption={t('recurring')}
      isCaptionHidden
      rows={jobs}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: t('column.name'),
          isRowHeader: true,
          cell: ({ name }) => jobLabel(locale, name),
        },
        {
          key: 'last',
          header: t('column.last'),
          cell: ({ lastRun }) =>
            lastRun ? formatInstant(locale, lastRun.startedAt, 'UTC') : t('never'),
        },
        {
          key: 'outcome',
          header: t('column.outcome'),
          cell: ({ lastRun }) => (lastRun ? t(`outcome.${lastRun.outcome ?? 'RUNNING'}`) : '–'),
        },
      ]}
    />
  );
}
