import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { deskTextPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { QueueFilter } from '@/lib/translations/schema';
import type { TextLine } from '@/lib/translations/types';
import { groupLabel, textLabel } from './label';
import styles from './translations.module.css';

/** The texts of the queue, each leading to its form. */
export function TextList({
  locale,
  filter,
  lines,
}: {
  locale: Locale;
  filter: QueueFilter;
  lines: readonly TextLine[];
}) {
  const t = getTranslator(locale, 'translations');
  const query = { group: filter.group, state: filter.state };
  return (
    <DataTable
      caption={t('table.caption')}
      isCaptionHidden
      rows={lines}
      rowKey={({ subjectKind, subjectId, field }) => `${subjectKind} ${subjectId} ${field}`}
      columns={[
        {
          key: 'thing',
          header: t('table.thing'),
          isRowHeader: true,
          cell: (line) => (
            <div className={styles.thing}>
              <Link href={deskTextPath(locale, filter.into, line, query)}>
                {t('openNamed', {
                  key: line.key,
                  field: textLabel(locale, line.subjectKind, line.field),
                })}
              </Link>
              <div className={styles.by}>{groupLabel(locale, line.group)}</div>
            </div>
          ),
        },
        {
          key: 'original',
          header: t('table.original'),
          cell: ({ original, language }) => (
            <span lang={language} className={styles.excerpt}>
              {original}
            </span>
          ),
        },
        { key: 'state', header: t('table.state'), cell: ({ state }) => t(`states.${state}`) },
      ]}
    />
  );
}
