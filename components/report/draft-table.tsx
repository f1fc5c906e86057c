import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, publishedPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { DraftLine } from '@/lib/reports/types';

/** A voice's reports: where each is written, and where its latest version is read. */
export function DraftTable({
  locale,
  voice,
  drafts,
}: {
  locale: Locale;
  voice: string;
  drafts: readonly DraftLine[];
}) {
  const t = getTranslator(locale, 'reports');
  if (drafts.length === 0)
    return (
      <EmptyState title={t('desk.none')}>
        <p>{t('desk.noneBody')}</p>
      </EmptyState>
    );
  return (
    <DataTable
      caption={t('desk.caption', { voice })}
      rows={drafts}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: 'title',
          header: t('desk.field.title'),
          isRowHeader: true,
          cell: ({ reference, title, locale: language }) => (
            <Link href={deskPath(locale, 'reports', reference)} lang={language}>
              {title || t('desk.untitled')}
            </Link>
          ),
        },
        {
          key: 'reference',
          header: t('fact.reference'),
          cell: ({ reference }) => reference,
        },
        {
          key: 'template',
          header: t('desk.field.template'),
          cell: ({ template }) => t(`template.${template}`),
        },
        {
          key: 'published',
          header: t('desk.versions'),
          cell: ({ reference, country, latest }) =>
            latest ? (
              <Link href={publishedPath({ locale, country }, reference)}>
                {t('desk.published', {
                  version: latest.version,
                  date: formatDay(locale, latest.publishedAt.slice(0, 10)),
                })}
              </Link>
            ) : (
              t('desk.unpublished')
            ),
        },
      ]}
    />
  );
}
