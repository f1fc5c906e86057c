import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ThingLine } from '@/lib/editing/queries/list-things';
import type { EditableKindName } from '@/lib/editing/registry';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The things of a kind, each with its reference, its name and its latest change. */
export function ThingList({
  locale,
  kind,
  lines,
  timeZone,
}: {
  locale: Locale;
  kind: EditableKindName;
  lines: readonly ThingLine[];
  timeZone: string;
}) {
  const t = getTranslator(locale, 'editing');
  return (
    <DataTable
      caption={t(`kind.${kind}`)}
      isCaptionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'key',
          header: t('list.key'),
          isRowHeader: true,
          cell: ({ key }) => <Link href={deskPath(locale, 'edit', kind, key)}>{key}</Link>,
        },
        {
          key: 'title',
          header: t('list.name'),
          cell: ({ title, isArchived }) => (
            <>
              <span lang="en">{title}</span> {isArchived ? <Tag>{t('list.archived')}</Tag> : null}
            </>
          ),
        },
        {
          key: 'changed',
          header: t('list.changed'),
          cell: ({ changedAt, byName }) =>
            changedAt
              ? `${formatInstant(locale, changedAt, timeZone)}, ${byName ?? t('list.byProgram')}`
              : '',
        },
      ]}
    />
  );
}
