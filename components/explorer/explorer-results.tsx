import type { ReactNode } from 'react';
import { StaleTag } from '@/components/status/freshness';
import { PageLanguageNote } from '@/components/status/language-note';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import type { FilterWords } from '@/lib/explorer/filter-words';
import type { Explained } from '@/lib/explorer/queries/explain-found';
import { explorerQuery, pageSize } from '@/lib/explorer/schema';
import type { ColumnFacts, Exploration, ExplorerState, WayOut } from '@/lib/explorer/types';
import { countryName, formatNumber } from '@/lib/i18n/format';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { AlsoFound } from '@/lib/search/queries/list-also-found';
import type { ViewLine } from '@/lib/views/types';
import { ActiveFilters } from './active-filters';
import { AlsoFoundIn } from './also-found';
import { ColumnChooser } from './column-chooser';
import columnStyles from './columns.module.css';
import styles from './explorer.module.css';
import { NoResults } from './no-results';
import { ResultList } from './result-list';
import { ResultTable } from './result-table';
import { SavedViews } from './saved-views';
import { HowRead } from './search-notes';
import { TakeAlong } from './take-along';

/** The filters beside what they leave: how many, what is chosen, the rows, the other pages. */
export function ExplorerResults({
  place,
  state,
  asOf,
  found,
  facts,
  words,
  filters,
  views,
  explained,
  also,
  waysOut,
}: {
  place: Place;
  state: ExplorerState;
  /** The day that is looked at. */
  asOf: string;
  found: Exploration;
  /** What the chosen columns say. */
  facts: ReadonlyMap<string, ColumnFacts>;
  words: readonly FilterWords[];
  filters: ReactNode;
  /** One's own; null for strangers. */
  views: readonly ViewLine[] | null;
  explained: Explained;
  also: readonly AlsoFound[];
  /** Asked only where nothing was found. */
  waysOut: readonly WayOut[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'explorer');
  const stale = found.facets.freshness.find(({ value }) => value === 'STALE')?.count ?? 0;
  const areAllStale =
    found.total > 1 &&
    stale >= found.total &&
    found.rows.every(({ freshness }) => freshness === 'STALE');
  const start = (found.page - 1) * pageSize + 1;
  const showing = {
    from: formatNumber(locale, start),
    to: formatNumber(locale, start + found.rows.length - 1),
    total: formatNumber(locale, found.total),
  };
  return (
    <div className={styles.layout}>
      {filters}
      <section aria-labelledby="results">
        <div className={styles.head}>
          <h2 id="results">{t('found', { count: found.total })}</h2>
          <ToState place={place} state={state} found={found} />
          {found.lastPage > 1 ? <p className={styles.quiet}>{t('showing', showing)}</p> : null}
          <PageLanguageNote locale={locale} />
        </div>
        <ActiveFilters place={place} state={state} words={words} />
        <div className={`${columnStyles.tools} no-print`}>
          <ColumnChooser place={place} state={state} />
          {views ? <SavedViews place={place} state={state} views={views} /> : null}
        </div>
        <HowRead locale={locale} notes={found.notes} />
        {found.total === 0 ? (
          <NoResults
            place={place}
            state={state}
            words={words}
            waysOut={waysOut}
            isSearchEmpty={found.notes.isEmpty}
          />
        ) : (
          <>
            {areAllStale ? (
              <p className={styles.allStale}>
                <StaleTag locale={locale} /> {t('allStale')}
              </p>
            ) : null}
            {state.columns.length > 0 ? (
              <ResultTable
                {...{ place, asOf, areAllStale, facts, explained }}
                columns={state.columns}
                rows={found.rows}
              />
            ) : (
              <ResultList {...{ place, start, areAllStale, explained }} rows={found.rows} />
            )}
            <Pagination
              locale={locale}
              current={found.page}
              last={found.lastPage}
              href={(page) => explorerPath(place, explorerQuery({ ...state, page }))}
            />
            <TakeAlong place={place} state={state} isSignedIn={views !== null} />
          </>
        )}
        <AlsoFoundIn place={place} found={also} marks={explained.marks} />
      </section>
    </div>
  );
}

/** How many of those found address the State concerned (what the overview counts); leads to them. */
function ToState({
  place,
  state,
  found: { total, toState },
}: {
  place: Place;
  state: ExplorerState;
  found: Exploration;
}) {
  const { count, addressees } = toState;
  if (count === 0 || count === total) return null;
  const selection = { ...state.selection, addressee: addressees };
  return (
    <p className={styles.toState}>
      <Link href={explorerPath(place, explorerQuery({ ...state, selection, page: 1 }))}>
        {getTranslator(place.locale, 'explorer')('toState', {
          count,
          country: countryName(place.locale, place.country),
        })}
      </Link>
    </p>
  );
}
