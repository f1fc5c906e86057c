import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { ContestTag } from '@/components/status/contest-tag';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { documentPath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationRow } from '@/lib/recommendations/types';
import { wordsOf } from '@/lib/translations/page-texts';
import { BodyNames } from './body-names';
import styles from './recommendation-rows.module.css';

/**
 * Recommendations as a list: where each stands, what it asks, who asked when, in which document. The one
 * list of recommendations on every page; `notes` puts a page's own remark under a row, by its id.
 */
export function RecommendationRows({
  place,
  rows,
  notes,
}: {
  place: Place;
  rows: readonly RecommendationRow[];
  notes?: ReadonlyMap<string, ReactNode>;
}) {
  return (
    <Still as="ul" className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <div className={styles.status}>
            <StatusBadge status={row.status} locale={place.locale} place={place} />
            <ContestTag contest={row.contest} locale={place.locale} />
          </div>
          <div className={styles.text}>
            <Link href={recommendationPath(place, row.reference)}>
              <RecordText text={row.summary} />
            </Link>
            <Meta place={place} row={row} />
            {notes?.get(row.id)}
          </div>
        </li>
      ))}
    </Still>
  );
}

function Meta({ place, row }: { place: Place; row: RecommendationRow }) {
  const t = getTranslator(place.locale, 'rows');
  const status = getTranslator(place.locale, 'status');
  return (
    <p className={styles.meta}>
      <span className={styles.reference}>{row.reference}</span>
      <BodyNames place={place} bodies={row.bodies} />
      <span>
        <Link href={documentPath(place, row.documentSlug)} title={wordsOf(row.documentTitle)}>
          {row.madeOn.slice(0, 4)}
          <VisuallyHidden>
            : <RecordText text={row.documentTitle} />
          </VisuallyHidden>
        </Link>
      </span>
      {row.response === 'NONE_STATED' ? null : (
        <span>{t('answered', { response: status(`response.${row.response}`).toLowerCase() })}</span>
      )}
      {row.addressedElsewhere ? (
        <span>
          {t.rich('addressedTo', {
            addressee: () => <RecordText text={row.addressedElsewhere} />,
          })}
        </span>
      ) : null}
    </p>
  );
}
