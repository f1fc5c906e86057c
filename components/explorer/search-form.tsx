import { HiddenInputs } from '@/components/status/as-of-control';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { inOrder } from '@/lib/explorer/facets';
import { defaultSort, facets, filtersOf, sorts } from '@/lib/explorer/schema';
import type { ExplorerState, Facet, Facets } from '@/lib/explorer/types';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { compareWords } from '@/lib/translations/page-texts';
import styles from './explorer.module.css';
import { explorerForm, FacetGroup } from './facet-group';
import { SearchHelp } from './search-help';

/** Open from the start: what most readers choose by. */
const openFacets: readonly Facet[] = ['status', 'body', 'theme'];

/** The words of the search; the filters and the order beside the list belong to the same form. */
export function SearchBox({ place, state }: { place: Place; state: ExplorerState }) {
  const t = getTranslator(place.locale, 'explorer');
  const { ask, document } = state.selection;
  return (
    <search className={`${styles.box} no-print`}>
      <form
        id={explorerForm}
        className={styles.search}
        method="get"
        action={explorerPath({ locale: place.locale, country: place.country })}
      >
        <HiddenInputs query={{ ask, document, asOf: place.asOf, knownAt: place.knownAt }} />
        <TextField
          name="q"
          type="search"
          label={t('search')}
          hint={getTranslator(place.locale, 'search')('hint')}
          defaultValue={state.selection.q}
          maxLength={300}
          spellCheck={false}
        />
        <SelectField
          name="sort"
          label={t('sort.label')}
          empty={t('sort.default')}
          options={sorts.flatMap((sort) =>
            sort === 'relevance' ? [] : [{ value: sort, label: t(`sort.${sort}`) }],
          )}
          defaultValue={state.sort === defaultSort(state.selection) ? '' : state.sort}
        />
        <Button>{t('submit')}</Button>
      </form>
      <SearchHelp place={place} />
    </search>
  );
}

/** The facets; on a narrow screen folded behind one line. Part of the search form by its id. */
export function Filters({
  place,
  state,
  facets: offered,
}: {
  place: Place;
  state: ExplorerState;
  facets: Facets;
}) {
  const t = getTranslator(place.locale, 'explorer');
  const chosen = filtersOf({ ...state.selection, q: '' }).length;
  return (
    <details className={`${styles.filters} no-print`}>
      <summary>{t('filtersChosen', { count: chosen })}</summary>
      <div className={styles.facets}>
        <a className="visually-hidden" href="#results">
          {t('toResults')}
        </a>
        <h2 className={styles.filtersTitle}>{t('filters')}</h2>
        {facets
          .filter((facet) => isAsked(facet, place, offered))
          .map((facet) => (
            <FacetGroup
              key={facet}
              facet={facet}
              options={inOrder(facet, offered[facet], compareWords)}
              isOpen={openFacets.includes(facet)}
              locale={place.locale}
            />
          ))}
        <Button form={explorerForm}>{t('submit')}</Button>
      </div>
    </details>
  );
}

/** Not asked where there is nothing to choose: nothing is due; on a past day nothing is fresh or stale. */
function isAsked(facet: Facet, { asOf }: Place, offered: Facets): boolean {
  const isUsed = offered[facet].some((one) => one.isSelected);
  if (facet === 'due') return isUsed || offered.due.some(({ count }) => count > 0);
  return facet !== 'freshness' || isUsed || asOf === undefined;
}
