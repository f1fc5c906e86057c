import type { Metadata } from 'next';
import { Answer } from '@/components/overview/answer';
import { OverviewSections } from '@/components/overview/sections';
import { TimeSlider } from '@/components/overview/time-slider';
import { RecordText } from '@/components/record/record-text';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { PageHeader } from '@/components/ui/page-header';
import { standingSentence } from '@/lib/charts/sentences';
import { getTimeMarks } from '@/lib/comparison/queries/get-time-marks';
import { countryName } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { getOverview } from '@/lib/overview/queries/get-overview';
import { getSettings } from '@/lib/settings/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { DatasetBlock } from '../dataset-block';
import { openPage, type SearchParams } from '../open-page';
import { pageMetadata } from '../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, country } = await params;
  if (!isLocale(locale) || !/^[a-z]{2}$/.test(country)) return {};
  const t = getTranslator(locale, 'overview');
  const name = { country: countryName(locale, country) };
  const words = { title: t('title', name), description: t('description', name) };
  return pageMetadata({ locale, country: { code: country } }, { ...words, parts: [] });
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const { staleAfterDays } = await getSettings();
  const [overview, marks] = await Promise.all([
    getOverview(country, moment, staleAfterDays),
    getTimeMarks(country.id, moment.today),
  ]);
  await readTranslations(locale, country.topic, overview, marks);
  return (
    <>
      <DatasetBlock locale={locale} country={country} />
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader
        eyebrow={<RecordText text={country.topic} />}
        title={standingSentence(place, overview.standing.counts)}
      />
      <Answer place={place} standing={overview.standing} cutOff={country.cutOff} />
      <TimeSlider place={place} moment={moment} {...marks} />
      <AsOfControl locale={locale} moment={moment} />
      <OverviewSections
        place={place}
        moment={moment}
        country={country}
        overview={overview}
        staleAfterDays={staleAfterDays}
      />
      <FollowLink place={place} subject="COUNTRY" name={place.country} />
    </>
  );
}
