import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { FilterWords } from '@/lib/explorer/filter-words';
import { explorerQuery } from '@/lib/explorer/schema';
import type { ExplorerState, WayOut } from '@/lib/explorer/types';
import { formatNumber } from '@/lib/i18n/format';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Nothing was found: why, and what to drop so that something is. */
export function NoResults({
  place,
  state,
  words,
  waysOut,
  isSearchEmpty,
}: {
  place: Place;
  state: ExplorerState;
  words: readonly FilterWords[];
  waysOut: readonly WayOut[];
  isSearchEmpty: boolean;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'explorer');
  if (words.length === 0) return <EmptyState title={t('empty.none')} />;
  return (
    <EmptyState title={t('empty.title')}>
      {isSearchEmpty ? <p>{t('empty.words', { words: state.selection.q })}</p> : null}
      {waysOut.length > 0 ? (
        <>
          <p>{t('empty.drop')}</p>
          <ul>
            {waysOut.map((way) => (
              <li key={`${way.name} ${way.value}`}>
                <Link href={wayPath(place, state, way)}>
                  <WayWords way={way} words={words} label={t(`filter.${way.name}`)} />
                </Link>{' '}
                {t('count', { count: formatNumber(locale, way.count) })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <Link href={explorerPath(place, { columns: state.columns })}>{t('empty.clear')}</Link>
      </p>
    </EmptyState>
  );
}

function WayWords({
  way,
  words,
  label,
}: {
  way: WayOut;
  words: readonly FilterWords[];
  label: string;
}) {
  const own = words.find(({ name, value }) => name === way.name && value === way.value);
  return (
    <>
      {label}: <span lang={own?.lang}>{own?.words ?? way.value}</span>
    </>
  );
}

function wayPath(place: Place, state: ExplorerState, { selection }: WayOut): string {
  const sort = state.sort === 'relevance' && !selection.q ? 'newest' : state.sort;
  return explorerPath(place, explorerQuery({ ...state, selection, sort, page: 1 }));
}
