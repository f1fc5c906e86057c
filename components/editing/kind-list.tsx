import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import type { EditableKindName } from '@/lib/editing/registry';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The kinds of thing that one may edit, with how many of each there are. */
export function KindList({
  locale,
  kinds,
}: {
  locale: Locale;
  kinds: readonly { kind: EditableKindName; count: number }[];
}) {
  const t = getTranslator(locale, 'editing');
  return (
    <DataTable
      caption={t('title')}
      isCaptionHidden
      rows={kinds}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          header: t('list.name'),
          isRowHeader: true,
          cell: ({ kind }) => (
            <Link href={deskPath(locale, 'edit', kind)}>{t(`kind.${kind}`)}</Link>
          ),
        },
        {
          key: 'count',
          header: t('list.number'),
          isNumeric: true,
          cell: ({ count }) => t('list.count', { count }),
        },
      ]}
    />
  );
}
