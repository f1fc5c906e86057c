import { buttonClass } from '@/components/ui/button';
import { defaultSort, explorerQuery, selectionQuery } from '@/lib/explorer/schema';
import type { ExplorerState } from '@/lib/explorer/types';
import {
  apiPath,
  deskPath,
  type Place,
  queryString,
  recommendationsCsvPath,
  recommendationsXlsxPath,
  reportPath,
} from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './explorer.module.css';

/** Exactly this selection as CSV, XLSX and JSON, as a status report and, for people with an account, as a file to be imported again. */
export function TakeAlong({
  place,
  state,
  isSignedIn,
}: {
  place: Place;
  state: ExplorerState;
  isSignedIn: boolean;
}) {
  const t = getTranslator(place.locale, 'explorer');
  const sort = defaultSort(state.selection);
  return (
    <section className={`${styles.take} no-print`} aria-label={t('take')}>
      <a
        className={buttonClass('secondary')}
        href={recommendationsCsvPath(place, explorerQuery({ ...state, sort, page: 1 }))}
        rel="nofollow"
      >
        {t('csv')}
      </a>
      <a
        className={buttonClass('secondary')}
        href={recommendationsXlsxPath(place, explorerQuery({ ...state, sort, page: 1 }))}
        rel="nofollow"
      >
        {t('xlsx')}
      </a>
      <a
        className={buttonClass('secondary')}
        href={apiPath(place, selectionQuery(state.selection))}
        rel="nofollow"
      >
        {getTranslator(place.locale, 'api')('selection')}
      </a>
      <a
        className={buttonClass('secondary')}
        href={reportPath(place, selectionQuery(state.selection))}
        rel="nofollow"
      >
        {t('report')}
      </a>
      {isSignedIn ? (
        <>
          <a
            className={buttonClass('secondary')}
            href={`${deskPath(place.locale, 'reports', 'new')}${queryString({ country: place.country, ...selectionQuery(state.selection), asOf: place.asOf, knownAt: place.knownAt })}`}
            rel="nofollow"
          >
            {getTranslator(place.locale, 'reports')('desk.make')}
          </a>
          <a
            className={buttonClass('secondary')}
            href={`${deskPath(place.locale, 'export', place.country)}${queryString({ ...selectionQuery(state.selection), format: 'csv' })}`}
            rel="nofollow"
          >
            {getTranslator(place.locale, 'imports')('export.explorer')}
          </a>
          <a
            className={buttonClass('secondary')}
            href={`${deskPath(place.locale, 'recommendations')}${queryString({ country: place.country, ...selectionQuery(state.selection) })}`}
            rel="nofollow"
          >
            {t('desk')}
          </a>
        </>
      ) : null}
    </section>
  );
}
