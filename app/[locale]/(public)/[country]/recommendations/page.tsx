import type { Metadata } from 'next';
import { ExplorerResults } from '@/components/explorer/explorer-results';
import { Filters, SearchBox } from '@/components/explorer/search-form';
import { LeftOut } from '@/components/explorer/search-notes';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageHeader } from '@/components/ui/page-header';
import { getViewer } from '@/lib/auth/viewer';
import { filterWords } from '@/lib/explorer/filter-words';
import { explainFound } from '@/lib/explorer/queries/explain-found';
import { explore } from '@/lib/explorer/queries/explore';
import { listColumnFacts } from '@/lib/explorer/queries/list-column-facts';
import { listNames } from '@/lib/explorer/queries/list-names';
import { listWaysOut } from '@/lib/explorer/queries/list-ways-out';
import { explorerQuery, readExplorer } from '@/lib/explorer/schema';
import { alternates } from '@/lib/i18n/alternates';
import { isLocale } from '@/lib/i18n/locales';
import { explorerPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { listAlsoFound } from '@/lib/search/queries/list-also-found';
import { getSettings } from '@/lib/settings/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listViews } from '@/lib/views/queries';
import { openPage, type SearchParams } from '../../open-page';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, country } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, 'explorer');
  const query = explorerQuery(readExplorer(await searchParams));
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(explorerPath({ locale, country }, query)),
  };
}

export default async function ExplorerPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const { ignored, ...state } = readExplorer(await searchParams);
  const { selection } = state;
  const { staleAfterDays } = await getSettings();
  const question = { countryId: country.id, selection, moment, staleAfterDays };
  const [found, names, also, views] = await Promise.all([
    explore({ ...question, language: locale }, state),
    listNames(selection),
    listAlsoFound(selection.q, country.id, moment),
    getViewer().then((viewer) => viewer && listViews(viewer, locale)),
  ]);
  const ids = state.columns.length > 0 ? found.rows.map(({ id }) => id) : [];
  const [waysOut, facts] = await Promise.all([
    found.total === 0 ? listWaysOut(question) : [],
    listColumnFacts(ids, moment),
  ]);
  await readTranslations(locale, found, names, also, facts);
  const explained = await explainFound(selection.q, found.rows, also, { locale, moment });
  const t = getTranslator(locale, 'explorer');
  return (
    <>
      <AsOfBanner
        locale={locale}
        moment={moment}
        timeZone={country.timeZone}
        keep={explorerQuery({ ...state, page: 1 })}
      />
      <PageHeader title={t('title')} />
      <LeftOut locale={locale} ignored={ignored} />
      <SearchBox place={place} state={state} />
      <AsOfControl locale={locale} moment={moment} keep={explorerQuery({ ...state, page: 1 })} />
      <ExplorerResults
        place={place}
        state={state}
        asOf={moment.asOf}
        found={found}
        facts={facts}
        words={filterWords(locale, selection, names)}
        views={views}
        explained={explained}
        also={also}
        waysOut={waysOut}
        filters={<Filters place={place} state={state} facets={found.facets} />}
      />
    </>
  );
}
