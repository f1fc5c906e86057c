import type { Metadata } from 'next';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { ThemeList } from '@/components/themes/theme-list';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/lib/i18n/translator';
import { listThemes } from '@/lib/themes/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'themes');
  return pageMetadata(page, {
    title: t('title'),
    description: t('description'),
    parts: ['themes'],
  });
}

export default async function ThemesPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const themes = await listThemes(country.id, moment);
  await readTranslations(locale, themes);
  const t = getTranslator(locale, 'themes');
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} />
      <ThemeList place={place} themes={themes} />
    </>
  );
}
