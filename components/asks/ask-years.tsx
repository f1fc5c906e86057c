import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import { askYears } from '@/lib/asks/series';
import { bodyPath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationRow } from '@/lib/recommendations/types';
import { wordsOf } from '@/lib/translations/page-texts';

/** Who asked for it, year by year, in which recommendation. */
export function AskYears({ place, rows }: { place: Place; rows: readonly RecommendationRow[] }) {
  const t = getTranslator(place.locale, 'asks');
  const lines = askYears(rows).flatMap(({ year, bodies }) =>
    bodies.map((body, index) => ({ year, isFirst: index === 0, body })),
  );
  return (
    <DataTable
      caption={t('whoAsked')}
      isCaptionHidden
      rows={lines}
      rowKey={({ year, body }) => `${year} ${body.slug}`}
      columns={[
        { key: 'year', header: t('year'), isRowHeader: true, cell: ({ year }) => year },
        {
          key: 'body',
          header: t('bodies'),
          cell: ({ body }) => (
            <Link href={bodyPath(place, body.slug)}>
              <RecordText text={body.shortName} />
            </Link>
          ),
        },
        {
          key: 'rows',
          header: t('recommendations'),
          cell: ({ body }) =>
            body.rows.map(({ reference, summary }, index) => (
              <span key={reference}>
                {index > 0 ? ', ' : null}
                <Link href={recommendationPath(place, reference)} title={wordsOf(summary)}>
                  {reference}
                </Link>
              </span>
            )),
        },
      ]}
    />
  );
}
