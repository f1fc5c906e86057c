import type { Metadata } from 'next';
import { ConflictList } from '@/components/methodology/conflict-list';
import { Contents } from '@/components/methodology/contents';
import { CrosswalkTable } from '@/components/methodology/crosswalk-table';
import { Prose } from '@/components/methodology/prose';
import { Scale } from '@/components/methodology/scale';
import { VoiceList } from '@/components/methodology/voice-list';
import { PageLanguageNote } from '@/components/status/language-note';
import { ExternalLink, Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { listConflicts } from '@/lib/conflicts/queries';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listVoices } from '@/lib/voices/queries';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const beforeVoices = ['response', 'counted', 'times', 'since'] as const;
const beforeCrosswalk = ['evidence', 'dates', 'publishing'] as const;

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'methodology');
  const words = { title: t('title'), description: t('description') };
  return pageMetadata(page, { ...words, parts: ['methodology'] });
}

export default async function MethodologyPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const [conflicts, voices, { staleAfterDays }] = await Promise.all([
    listConflicts(country.id, moment),
    listVoices(country.id, moment),
    getSettings(),
  ]);
  await readTranslations(locale, conflicts, voices);
  const t = getTranslator(locale, 'methodology');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <Contents locale={locale} />
      <Scale locale={locale} />
      {beforeVoices.map((section) => (
        <Prose key={section} place={place} section={section} />
      ))}
      <Prose place={place} section="voices">
        <VoiceList place={place} voices={voices} />
        <p>
          <Link href={pagePath(place, 'methodology', 'permissions')}>
            {getTranslator(locale, 'permissions')('read')}
          </Link>
        </p>
      </Prose>
      <Prose place={place} section="contest" />
      <Prose place={place} section="freshness" values={{ days: staleAfterDays }} />
      {beforeCrosswalk.map((section) => (
        <Prose key={section} place={place} section={section} />
      ))}
      <Prose place={place} section="crosswalk">
        <CrosswalkTable locale={locale} />
      </Prose>
      <ConflictList place={place} conflicts={conflicts} />
      <Prose place={place} section="licence">
        <p>
          <ExternalLink href={licence}>{t('licence.read')}</ExternalLink>
        </p>
      </Prose>
      <Prose place={place} section="privacy" />
      <Prose place={place} section="languages" />
    </>
  );
}
