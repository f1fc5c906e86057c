import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IndicatorView } from '@/components/indicators/indicator-view';
import { ArchivedPage } from '@/components/record/archived-page';
import { AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { getArchived } from '@/lib/editing/queries/get-archived';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getIndicator } from '@/lib/indicators/queries';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; slug: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getIndicator);

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { slug } = await params;
  const indicator = await find(page.country.id, slug, page.moment);
  const archived = indicator ? null : await getArchived('indicator', slug);
  if (!indicator && !archived) notFound();
  return { ...page, indicator, archived, slug };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { indicator, archived, slug, ...page } = await open(props);
  const parts = ['indicators', slug];
  if (!indicator)
    return pageMetadata(page, { title: archived?.summary ?? '', description: '', parts });
  const { name, description } = indicator;
  return pageMetadata(page, { title: name, description, parts });
}

export default async function IndicatorPage(props: Props) {
  const { locale, country, moment, place, indicator, archived, slug } = await open(props);
  if (!indicator)
    return <ArchivedPage {...{ locale, country, kind: 'indicator', slug, archived }} />;
  const laws = await listLawChanges(country.id, moment);
  const t = getTranslator(locale, 'indicators');
  const { reference, isContextOnly } = indicator;
  const crumbs = [{ label: t('title'), href: pagePath(place, 'indicators') }];
  return (
    <>
      <Breadcrumbs locale={locale} crumbs={crumbs} />
      <PageHeader
        eyebrow={t(isContextOnly ? 'contextEyebrow' : 'eyebrow', { reference })}
        title={indicator.name}
        lang="en"
        lead={<p lang="en">{indicator.description}</p>}
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <IndicatorView place={place} indicator={indicator} laws={laws}>
        <AsOfControl locale={locale} moment={moment} timeZone={country.timeZone} />
      </IndicatorView>
    </>
  );
}
