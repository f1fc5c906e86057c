import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IndicatorView } from '@/components/indicators/indicator-view';
import { ArchivedPage } from '@/components/record/archived-page';
import { RecordText } from '@/components/record/record-text';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { PageHeader } from '@/components/ui/page-header';
import { getArchived } from '@/lib/editing/queries/get-archived';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getIndicator } from '@/lib/indicators/queries';
import { indicatorPanels } from '@/lib/indicators/series';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; slug: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getIndicator);
const listLaws = oncePerRequest((country, _all, moment) => listLawChanges(country, moment));

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { slug } = await params;
  const indicator = await find(page.country.id, slug, page.moment);
  const archived = indicator ? null : await getArchived('indicator', slug);
  if (!indicator && !archived) notFound();
  const laws = indicator ? await listLaws(page.country.id, '', page.moment) : [];
  await readTranslations(page.locale, indicator ?? archived, laws);
  return { ...page, indicator, laws, archived, slug };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { indicator, archived, slug, ...page } = await open(props);
  const parts = ['indicators', slug];
  if (!indicator)
    return pageMetadata(page, { title: wordsOf(archived?.summary ?? ''), description: '', parts });
  const { name, description } = indicator;
  const isDrawn = indicatorPanels(indicator, page.country.code).length > 0;
  const said = { title: wordsOf(name), description: wordsOf(description) };
  return pageMetadata(page, { ...said, parts, isDrawn });
}

export default async function IndicatorPage(props: Props) {
  const { locale, country, moment, place, indicator, laws, archived, slug } = await open(props);
  if (!indicator)
    return <ArchivedPage {...{ locale, country, kind: 'indicator', slug, archived }} />;
  const t = getTranslator(locale, 'indicators');
  const { reference, isContextOnly } = indicator;
  const crumbs = [{ label: t('title'), href: pagePath(place, 'indicators') }];
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayDown place={place} crumbs={crumbs} />
      <PageHeader
        eyebrow={t(isContextOnly ? 'contextEyebrow' : 'eyebrow', { reference })}
        title={<RecordText text={indicator.name} />}
        lead={
          <p>
            <RecordText text={indicator.description} />
          </p>
        }
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <IndicatorView place={place} indicator={indicator} laws={laws}>
        <AsOfControl locale={locale} moment={moment} />
      </IndicatorView>
    </>
  );
}
