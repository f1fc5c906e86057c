import type { Metadata } from 'next';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { EvidencePicture } from '@/components/timeline/evidence-picture';
import { TimelineForm } from '@/components/timeline/timeline-form';
import { TimelineYears, YearLinks } from '@/components/timeline/timeline-years';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { countryName } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { listTimeline } from '@/lib/timeline/queries';
import { readTimeline } from '@/lib/timeline/schema';
import { countKinds, timelineYears } from '@/lib/timeline/years';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'timeline');
  const country = countryName(page.locale, page.country.code);
  const description = t('description', { country, topic: page.country.topic });
  return pageMetadata(page, { title: t('title'), description, parts: ['timeline'] });
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const { kinds, order } = readTimeline(await searchParams);
  const entries = await listTimeline(country.id, moment);
  const years = timelineYears(entries, kinds, order);
  await readTranslations(locale, entries);
  const t = getTranslator(locale, 'timeline');
  const count = years.reduce((sum, year) => sum + year.entries.length, 0);
  const total = entries.length;
  const chosen = { kind: kinds, order: order === 'newest' ? undefined : order };
  const kept = { asOf: place.asOf, knownAt: moment.knownAt?.toISOString() };
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} keep={chosen} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} keep={chosen} />
      <EvidencePicture place={place} asAt={moment.asOf} entries={entries} />
      <TimelineForm
        place={place}
        kinds={kinds}
        order={order}
        counts={countKinds(entries)}
        keep={kept}
      />
      <YearLinks place={place} years={years} />
      <p role="status">
        {count === total ? t('count', { count }) : t('countOf', { count, total })}
      </p>
      {count === 0 ? <EmptyState title={t('empty')} /> : null}
      <TimelineYears place={place} years={years} />
    </>
  );
}
