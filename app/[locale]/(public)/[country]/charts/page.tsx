import type { Metadata } from 'next';
import { ChartList } from '@/components/charts/chart-list';
import { TimeSlider } from '@/components/overview/time-slider';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { PageHeader } from '@/components/ui/page-header';
import { listPictures } from '@/lib/charts/queries/list-pictures';
import { getTimeMarks } from '@/lib/comparison/queries/get-time-marks';
import { countryName } from '@/lib/i18n/format';
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
  const t = getTranslator(page.locale, 'pictures');
  const country = countryName(page.locale, page.country.code);
  const description = t('description', { country });
  return pageMetadata(page, { title: t('title'), description, parts: ['charts'] });
}

export default async function ChartsPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const [pictures, marks] = await Promise.all([
    listPictures(country, moment, place),
    getTimeMarks(country.id, moment.today),
  ]);
  await readTranslations(locale, marks);
  const t = getTranslator(locale, 'pictures');
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <TimeSlider place={place} moment={moment} {...marks} />
      <AsOfControl locale={locale} moment={moment} />
      <ChartList place={place} pictures={pictures} />
    </>
  );
}
