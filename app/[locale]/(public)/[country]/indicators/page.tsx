import type { Metadata } from 'next';
import { IndicatorList } from '@/components/indicators/indicator-list';
import { RecordText } from '@/components/record/record-text';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import { countryName } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { listIndicators } from '@/lib/indicators/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'indicators');
  const country = countryName(page.locale, page.country.code);
  const description = t('description', { country, topic: page.country.topic });
  return pageMetadata(page, { title: t('title'), description, parts: ['indicators'] });
}

export default async function IndicatorsPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const [indicators, laws] = await Promise.all([
    listIndicators(country.id, moment),
    listLawChanges(country.id, moment),
  ]);
  await readTranslations(locale, country.topic, indicators, laws);
  const t = getTranslator(locale, 'indicators');
  const topical = indicators.filter(({ isContextOnly }) => !isContextOnly);
  const context = indicators.filter(({ isContextOnly }) => isContextOnly);
  const title = t.rich('topic', { topic: () => <RecordText text={country.topic} /> });
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} />
      <Section id="topic" title={title}>
        <IndicatorList place={place} indicators={topical} laws={laws} />
      </Section>
      <Section id="context" title={t('context')} lead={t('contextLead')}>
        <IndicatorList place={place} indicators={context} laws={laws} />
      </Section>
    </>
  );
}
