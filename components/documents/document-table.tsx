import { DateText } from '@/components/record/date-text';
import { RecordNames, RecordText } from '@/components/record/record-text';
import { StatusBar } from '@/components/status/status-bar';
import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import type { DocumentSummary } from '@/lib/documents/types';
import { documentPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { totalOf } from '@/lib/status/scale';
import styles from './document-table.module.css';

/** Documents with their day, how much of each the record holds and what is missing, and where it stands. */
export function DocumentTable({
  place,
  documents,
  caption,
}: {
  place: Place;
  documents: readonly DocumentSummary[];
  caption: string;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'documents');
  const status = getTranslator(locale, 'status');
  const rows = getTranslator(locale, 'rows');
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={documents}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'document',
          header: t('column.document'),
          isRowHeader: true,
          cell: (document) => (
            <div className={styles.title}>
              <Link href={documentPath(place, document.slug)}>
                <RecordText text={document.title} />
              </Link>
              <p className={styles.symbol}>
                <RecordNames names={document.bodies.map(({ shortName }) => shortName)} />
              </p>
              {document.symbol ? <p className={styles.symbol}>{document.symbol}</p> : null}
              <p className={styles.symbol}>
                <DateText locale={locale} date={document.issued} />
              </p>
            </div>
          ),
        },
        {
          key: 'coverage',
          header: t('column.coverage'),
          cell: ({ coverage }) =>
            coverage ? (
              <div className={styles.coverage}>
                <p className={styles.level}>{status(`coverage.${coverage.coverage}`)}</p>
                <p>
                  <RecordText text={coverage.note} />
                </p>
              </div>
            ) : null,
        },
        {
          key: 'stands',
          header: t('column.stands'),
          cell: ({ counts }) => (
            <div className={styles.stands}>
              <p>{rows('count', { count: totalOf(counts) })}</p>
              <StatusBar counts={counts} locale={locale} size="small" />
            </div>
          ),
        },
      ]}
    />
  );
}
