import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { FilterWords } from '@/lib/explorer/filter-words';
import type { Exploration, ExplorerState } from '@/lib/explorer/types';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { withoutFilter } from './active-filters';

/** Nothing was found: why, and which filter to drop. */
export function NoResults({
  place,
  state,
  words,
  isSearchEmpty,
}: {
  place: Place;
  state: ExplorerState;
  words: readonly FilterWords[];
} & Pick<Exploration, 'isSearchEmpty'>) {
  const t = getTranslator(place.locale, 'explorer');
  if (words.length === 0) return <EmptyState title={t('empty.none')} />;
  return (
    <EmptyState title={t('empty.title')}>
      {isSearchEmpty ? <p>{t('empty.words', { words: state.selection.q })}</p> : null}
      <p>{t('empty.drop')}</p>
      <ul>
        {words.map(({ name, value, label, words: said, lang }) => (
          <li key={`${name} ${value}`}>
            <Link href={withoutFilter(place, state, name, value)}>
              {label}: <span lang={lang}>{said}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={explorerPath(place)}>{t('empty.clear')}</Link>
      </p>
    </EmptyState>
  );
}
