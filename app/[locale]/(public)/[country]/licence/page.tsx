import type { Metadata } from 'next';
import { Words } from '@/components/about/words';
import { getTranslator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/queries';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'about');
  return pageMetadata(page, {
    title: t('licence.title'),
    description: t('licence.lead'),
    parts: ['licence'],
  });
}

export default async function LicencePage({ params, searchParams }: Props) {
  const { place } = await openPage(params, searchParams);
  const { suggestionKeptDays: days } = await getSettings();
  return <Words place={place} page="licence" days={days} />;
}
