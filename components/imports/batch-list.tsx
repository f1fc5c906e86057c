import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { BatchLine } from '@/lib/imports/types';

/** Every uploaded file and how far it is. */
export function BatchList({
  locale,
  batches,
  timeZone,
}: {
  locale: Locale;
  batches: BatchLine[];
  timeZone: string;
}) {
  const t = getTranslator(locale, 'imports');
  if (batches.length === 0) return <EmptyState title={t('list.empty')} />;
  return (
    <DataTable
      caption={t('list.title')}
      isCaptionHidden
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'batch',
          header: t('list.batch'),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <Link href={deskPath(locale, 'import', id)}>{t('batch', { number })}</Link>
          ),
        },
        { key: 'file', header: t('list.file'), cell: ({ fileName }) => fileName },
        { key: 'state', header: t('list.state'), cell: ({ state }) => t(`state.${state}`) },
        {
          key: 'when',
          header: t('list.when'),
          cell: ({ createdAt, createdBy }) =>
            t('by', { name: createdBy, when: formatInstant(locale, createdAt, timeZone) }),
        },
      ]}
    />
  );
}
