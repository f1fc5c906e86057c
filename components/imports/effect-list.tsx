import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { DataTable } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, pagePath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Effect } from '@/lib/imports/queries/list-effects';
import styles from './imports.module.css';

/** The recommendations that a batch made, changed or brought back, each with its page. */
export function EffectList({
  locale,
  batchId,
  effects,
  page,
  last,
}: {
  locale: Locale;
  batchId: string;
  effects: Effect[];
  page: number;
  last: number;
}) {
  const t = getTranslator(locale, 'imports');
  const address = ({ reference, country }: Effect) =>
    pagePath({ locale, country }, 'recommendations', reference);
  return (
    <>
      <DataTable
        caption={t('report.recommendations')}
        rows={effects}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: 'reference',
            header: t('plan.reference'),
            isRowHeader: true,
            cell: (effect) => <Link href={address(effect)}>{effect.reference}</Link>,
          },
          {
            key: 'outcome',
            header: t('plan.outcome'),
            cell: ({ outcome }) => t(`outcome.${outcome}`),
          },
          {
            key: 'summary',
            header: t('plan.what'),
            cell: ({ summary }) => (
              <div className={styles.wide}>
                <RecordText text={summary} />
              </div>
            ),
          },
        ]}
      />
      <Pagination
        locale={locale}
        current={page}
        last={last}
        href={(to) => `${deskPath(locale, 'import', batchId)}${queryString({ done: to })}#report`}
      />
    </>
  );
}
