import type { Metadata } from 'next';
import { AskList } from '@/components/asks/ask-list';
import { Standalone } from '@/components/asks/standalone';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listAsks, listStandalone } from '@/lib/asks/queries';
import { getTranslator } from '@/lib/i18n/translator';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'asks');
  return pageMetadata(page, { title: t('title'), description: t('description'), parts: ['asks'] });
}

export default async function AsksPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const [asks, standalone] = await Promise.all([
    listAsks(country.id, moment),
    listStandalone(country.id, moment),
  ]);
  await readTranslations(locale, asks, standalone);
  const t = getTranslator(locale, 'asks');
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <p>{t('noStatus')}</p>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} />
      {asks.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <AskList place={place} asks={asks} />
      <Standalone place={place} recommendations={standalone} />
    </>
  );
}
