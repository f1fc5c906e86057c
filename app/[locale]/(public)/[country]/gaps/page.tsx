import type { Metadata } from 'next';
import { DocumentTable } from '@/components/documents/document-table';
import { GapList } from '@/components/gaps/gap-list';
import { StaleNote } from '@/components/gaps/stale-note';
import { UnansweredList } from '@/components/gaps/unanswered-list';
import { ValuelessList } from '@/components/gaps/valueless-list';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listDocuments } from '@/lib/documents/queries';
import { countStale } from '@/lib/gaps/queries/count-stale';
import { listGaps } from '@/lib/gaps/queries/list-gaps';
import { listUnanswered } from '@/lib/gaps/queries/list-unanswered';
import { listValueless } from '@/lib/gaps/queries/list-valueless';
import { getTranslator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'gaps');
  return pageMetadata(page, { title: t('title'), description: t('description'), parts: ['gaps'] });
}

export default async function GapsPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const { staleAfterDays: days } = await getSettings();
  const [gaps, documents, valueless, noEvidence, notAssessed, stale] = await Promise.all([
    listGaps(country.id, moment),
    listDocuments(country.id, moment),
    listValueless(country.id),
    listUnanswered(country.id, 'NO_EVIDENCE', moment),
    listUnanswered(country.id, 'NOT_ASSESSED', moment),
    countStale(country.id, moment, days),
  ]);
  await readTranslations(locale, gaps, documents, valueless, noEvidence, notAssessed);
  const t = getTranslator(locale, 'gaps');
  const incomplete = documents.filter(({ coverage }) => coverage?.coverage !== 'COMPLETE');
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} />
      <Section
        id="missing"
        title={t('missing')}
        lead={<p>{t('missingLead', { count: gaps.length })}</p>}
      >
        <GapList place={place} gaps={gaps} />
      </Section>
      <Section id="documents" title={t('documents')} lead={<p>{t('documentsLead')}</p>}>
        <DocumentTable place={place} documents={incomplete} caption={t('documents')} />
      </Section>
      <ValuelessList place={place} indicators={valueless} />
      <UnansweredList place={place} status="NO_EVIDENCE" unanswered={noEvidence} />
      <UnansweredList place={place} status="NOT_ASSESSED" unanswered={notAssessed} />
      <StaleNote place={place} count={stale} days={days} />
    </>
  );
}
