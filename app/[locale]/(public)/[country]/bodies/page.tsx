import type { Metadata } from 'next';
import { BodyList } from '@/components/bodies/body-list';
import { DocumentTable } from '@/components/documents/document-table';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listBodies } from '@/lib/bodies/queries/list-bodies';
import { listDocuments } from '@/lib/documents/queries';
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
  const t = getTranslator(page.locale, 'bodies');
  const description = t('description', { country: countryName(page.locale, page.country.code) });
  return pageMetadata(page, { title: t('title'), description, parts: ['bodies'] });
}

export default async function BodiesPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const [bodies, documents] = await Promise.all([
    listBodies(country.id, moment),
    listDocuments(country.id, moment),
  ]);
  await readTranslations(locale, bodies, documents);
  const t = getTranslator(locale, 'bodies');
  const texts = getTranslator(locale, 'documents');
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} />
      {bodies.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <BodyList place={place} bodies={bodies} />
      <Section id="documents" title={texts('title')} lead={texts('lead')}>
        <DocumentTable place={place} documents={documents} caption={texts('title')} />
      </Section>
    </>
  );
}
