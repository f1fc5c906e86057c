import type { Metadata } from 'next';
import { ConflictList } from '@/components/methodology/conflict-list';
import { Contents } from '@/components/methodology/contents';
import { CrosswalkTable } from '@/components/methodology/crosswalk-table';
import { Scale } from '@/components/methodology/scale';
import { VoiceList } from '@/components/methodology/voice-list';
import { PageLanguageNote } from '@/components/status/language-note';
import { OutdatedNote } from '@/components/texts/outdated-note';
import { RichText } from '@/components/texts/rich-text';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { listConflicts } from '@/lib/conflicts/queries';
import { locales } from '@/lib/i18n/locales';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getPageText } from '@/lib/texts/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listVoices } from '@/lib/voices/queries';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const { title, lead } = await getPageText(page.locale, 'methodology');
  return pageMetadata(page, { title, description: lead, parts: ['methodology'] });
}

/** The method: words that the desk can write itself, around what the program computes. */
export default async function MethodologyPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const [conflicts, voices, words] = await Promise.all([
    listConflicts(country.id, moment),
    listVoices(country.id, moment),
    getPageText(locale, 'methodology'),
  ]);
  await readTranslations(locale, conflicts, voices);
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>}>
        {words.isOutdated ? (
          <OutdatedNote place={place} page="methodology" offered={locales} />
        ) : null}
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <Contents locale={locale} text={words.text} />
      <RichText
        text={words.text}
        place={place}
        parts={{
          scale: <Scale locale={locale} />,
          voices: (
            <>
              <VoiceList place={place} voices={voices} />
              <p>
                <Link href={pagePath(place, 'methodology', 'permissions')}>
                  {getTranslator(locale, 'permissions')('read')}
                </Link>
              </p>
            </>
          ),
          crosswalk: <CrosswalkTable locale={locale} />,
          conflicts: <ConflictList place={place} conflicts={conflicts} />,
        }}
      />
    </>
  );
}
