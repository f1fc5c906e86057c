import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentView } from '@/components/documents/document-view';
import { BodyNames } from '@/components/recommendations/body-names';
import { ArchivedPage } from '@/components/record/archived-page';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { PageHeader } from '@/components/ui/page-header';
import { WithheldNotice } from '@/components/withholding/withheld-notice';
import { getDocument } from '@/lib/documents/queries';
import { getArchived } from '@/lib/editing/queries/get-archived';
import { countryName } from '@/lib/i18n/format';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listWithheld } from '@/lib/withholding/queries/list-withheld';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; slug: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getDocument);

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { slug } = await params;
  const document = await find(page.country.id, slug, page.moment);
  const archived = document ? null : await getArchived('document', slug);
  if (!document && !archived) notFound();
  await readTranslations(page.locale, document ?? archived);
  return { ...page, document, archived, slug };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document, archived, slug, ...page } = await open(props);
  const parts = ['documents', slug];
  if (!document)
    return pageMetadata(page, { title: wordsOf(archived?.summary ?? ''), description: '', parts });
  const title = wordsOf(document.title);
  const country = countryName(page.locale, page.country.code);
  const description = getTranslator(page.locale, 'documents')('description', { title, country });
  return pageMetadata(page, { title, description, parts });
}

export default async function DocumentPage(props: Props) {
  const { locale, country, moment, place, document, archived, slug } = await open(props);
  if (!document) return <ArchivedPage {...{ locale, country, kind: 'document', slug, archived }} />;
  const t = getTranslator(locale, 'documents');
  const bodies = getTranslator(locale, 'bodies');
  const { symbol, title, issued } = document;
  const lead = t.rich('issued', {
    bodies: () => <BodyNames place={place} bodies={document.bodies} />,
    date: () => <DateText locale={locale} date={issued} />,
  });
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayDown
        place={place}
        crumbs={[{ label: bodies('title'), href: pagePath(place, 'bodies') }]}
      />
      <PageHeader
        eyebrow={symbol ? t('eyebrowSymbol', { symbol }) : t('eyebrow')}
        title={<RecordText text={title} />}
        lead={<p>{lead}</p>}
      >
        <PageLanguageNote locale={locale} />
        <WithheldNotice locale={locale} withheld={await listWithheld('document', document.slug)} />
      </PageHeader>
      <DocumentView place={place} document={document}>
        <AsOfControl locale={locale} moment={moment} />
      </DocumentView>
    </>
  );
}
