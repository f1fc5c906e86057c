import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Answers } from '@/components/asks/answers';
import { AskYears } from '@/components/asks/ask-years';
import { ChartLinks } from '@/components/charts/chart-frame';
import { chartLinks } from '@/components/charts/chart-links';
import { RecommendationRows } from '@/components/recommendations/recommendation-rows';
import { StandingPicture } from '@/components/recommendations/standing-picture';
import { ArchivedPage } from '@/components/record/archived-page';
import { RecordText } from '@/components/record/record-text';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getAsk } from '@/lib/asks/queries';
import { getArchived } from '@/lib/editing/queries/get-archived';
import { getMergedInto } from '@/lib/editing/queries/get-merge';
import { askPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; slug: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getAsk);

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { slug } = await params;
  const ask = await find(page.country.id, slug, page.moment);
  const archived = ask ? null : await getArchived('ask', slug);
  const into = archived ? await getMergedInto(slug) : null;
  if (into) permanentRedirect(askPath(page.place, into));
  if (!ask && !archived) notFound();
  await readTranslations(page.locale, ask ?? archived);
  return { ...page, ask, archived, slug };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ask, archived, slug, ...page } = await open(props);
  const parts = ['asks', slug];
  if (!ask)
    return pageMetadata(page, { title: wordsOf(archived?.summary ?? ''), description: '', parts });
  const { title, description } = ask;
  return pageMetadata(page, { title: wordsOf(title), description: wordsOf(description), parts });
}

export default async function AskPage(props: Props) {
  const { locale, country, moment, place, ask, archived, slug } = await open(props);
  if (!ask) return <ArchivedPage {...{ locale, country, kind: 'ask', slug, archived }} />;
  const t = getTranslator(locale, 'asks');
  const times = t('times', { count: ask.rows.length, year: String(ask.firstYear) });
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayDown place={place} crumbs={[{ label: t('title'), href: pagePath(place, 'asks') }]} />
      <PageHeader
        eyebrow={times}
        title={<RecordText text={ask.title} />}
        lead={
          <p>
            <RecordText text={ask.description} />
          </p>
        }
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <StandingPicture
        place={place}
        counts={ask.counts}
        query={{ ask: ask.slug }}
        subject={{ ask: ask.slug }}
      />
      <p>{t('noStatus')}</p>
      <AsOfControl locale={locale} moment={moment} />
      <Section id="who-asked" title={t('whoAsked')} lead={t('whoAskedLead')}>
        <AskYears place={place} rows={ask.rows} />
        <ChartLinks links={chartLinks(place, 'asks', { ask: slug })} />
      </Section>
      <Section id="answers" title={t('answers')} lead={t('answersLead')}>
        <Answers place={place} ask={ask.slug} rows={ask.rows} />
      </Section>
      <Section id="rows" title={t('allRows')}>
        <RecommendationRows place={place} rows={ask.rows} />
      </Section>
      <FollowLink place={place} subject="ASK" name={ask.slug} />
    </>
  );
}
