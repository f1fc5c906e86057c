import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { KindLinks } from '@/components/suggestions/kind-links';
import { OutdatedNote } from '@/components/texts/outdated-note';
import { RichText } from '@/components/texts/rich-text';
import { PageHeader } from '@/components/ui/page-header';
import { locales } from '@/lib/i18n/locales';
import { getPageText } from '@/lib/texts/queries';
import { isTextPage } from '@/lib/texts/shipped';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; text: string }>;
  searchParams: Promise<SearchParams>;
};

/** The page of this address; the method's is a page of its own, with what is computed there. */
async function openText({ params, searchParams }: Props) {
  const { text } = await params;
  if (!isTextPage(text) || text === 'methodology') notFound();
  const page = await openPage(params, searchParams);
  return { ...page, name: text, words: await getPageText(page.locale, text) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, words, ...page } = await openText(props);
  return pageMetadata(page, { title: words.title, description: words.lead, parts: [name] });
}

/** Contact, licence of the data, privacy: words, which the desk can write itself. */
export default async function TextPage(props: Props) {
  const { name, words, place } = await openText(props);
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>}>
        {words.isOutdated ? <OutdatedNote place={place} page={name} offered={locales} /> : null}
        {name === 'contact' ? <KindLinks place={place} about="" /> : null}
      </PageHeader>
      <RichText text={words.text} place={place} parts={{}} />
    </>
  );
}
