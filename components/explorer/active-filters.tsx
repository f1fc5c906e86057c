import { Link } from '@/components/ui/link';
import type { FilterWords } from '@/lib/explorer/filter-words';
import { explorerQuery, without } from '@/lib/explorer/schema';
import type { ExplorerState } from '@/lib/explorer/types';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './explorer.module.css';

/** What is chosen, each a link to the same list without it; then one that removes all. */
export function ActiveFilters({
  place,
  state,
  words,
}: {
  place: Place;
  state: ExplorerState;
  words: readonly FilterWords[];
}) {
  if (words.length === 0) return null;
  const t = getTranslator(place.locale, 'explorer');
  return (
    <section className={styles.chosen} aria-label={t('chosen')}>
      <ul>
        {words.map(({ name, value, label, words: said, lang }) => (
          <li key={`${name} ${value}`}>
            <Link
              href={withoutFilter(place, state, name, value)}
              aria-label={t('remove', { filter: label, value: said })}
            >
              {label}: <span lang={lang}>{said}</span> <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
        <li>
          <Link className={styles.clear} href={explorerPath(place, { columns: state.columns })}>
            {t('clear')}
          </Link>
        </li>
      </ul>
    </section>
  );
}

/** The address of the same list without one filter, from its first page. */
export function withoutFilter(
  place: Place,
  state: ExplorerState,
  name: FilterWords['name'],
  value: string,
): string {
  const selection = without(state.selection, name, value);
  const sort = state.sort === 'relevance' && !selection.q ? 'newest' : state.sort;
  return explorerPath(place, explorerQuery({ ...state, selection, sort, page: 1 }));
}
