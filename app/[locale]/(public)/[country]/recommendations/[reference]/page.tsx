import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { About } from '@/components/recommendation/about';
import { Cite } from '@/components/recommendation/cite';
import { Family } from '@/components/recommendation/family';
import { Head } from '@/components/recommendation/head';
import { Measures } from '@/components/recommendation/measures';
import { NotYet } from '@/components/recommendation/not-yet';
import { Notes } from '@/components/recommendation/notes';
import { SameAsk } from '@/components/recommendation/same-ask';
import { StepList } from '@/components/recommendation/step-list';
import { Voices } from '@/components/recommendation/voices';
import { Archived } from '@/components/record/archived';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { SpeakUp } from '@/components/suggestions/speak-up';
import { Link } from '@/components/ui/link';
import { WithheldNotice } from '@/components/withholding/withheld-notice';
import { getViewer } from '@/lib/auth/viewer';
import { settings } from '@/lib/env';
import { recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getExistence } from '@/lib/recommendations/queries/get-existence';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { getSettings } from '@/lib/settings/queries';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listWithheld } from '@/lib/withholding/queries/list-withheld';
import { citable } from '../../../citable';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';
import { WayHere } from './way-here';

type Props = {
  params: Promise<{ locale: string; country: string; reference: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getRecommendation);

async function open({ params, searchParams }: Props) {
  const { reference } = await params;
  const page = await openPage(params, searchParams);
  const existence = await getExistence(page.country.id, reference);
  if (!existence) notFound();
  const detail = await find(page.country.id, reference, page.moment);
  await readTranslations(page.locale, detail ?? existence.archived);
  return { ...page, reference, ...existence, detail };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reference, detail, ...page } = await open(props);
  const description = wordsOf(detail?.summary ?? '');
  const title = detail ? `${reference}: ${description.slice(0, 80)}` : reference;
  const words = { title, description, parts: ['recommendations', reference] };
  return { ...pageMetadata(page, words), ...(detail && (await citable(page, detail))) };
}

export default async function RecommendationPage(props: Props) {
  const { locale, country, moment, place, reference, madeOn, archived, detail } = await open(props);
  const { timeZone } = country;
  if (!detail && archived && madeOn <= moment.asOf) {
    const before = new Date(archived.at.getTime() - 1).toISOString();
    return (
      <Archived kind="recommendation" {...{ locale, reference, archived, timeZone }}>
        <p>
          <Link href={recommendationPath({ ...place, knownAt: before }, reference)}>
            {getTranslator(locale, 'editing')('public.before')}
          </Link>
        </p>
      </Archived>
    );
  }
  if (!detail) return <NotYet {...{ place, moment, reference, madeOn, timeZone }} />;
  const { staleAfterDays } = await getSettings();
  const isSignedIn = (await getViewer()) !== null;
  const t = getTranslator(locale, 'recommendation');
  return (
    <article>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayHere place={place} detail={detail} />
      <Head {...{ place, moment, detail, staleAfterDays, isSignedIn }} />
      <PageLanguageNote locale={locale} />
      <WithheldNotice locale={locale} withheld={await listWithheld('recommendation', reference)} />
      <AsOfControl locale={locale} moment={moment} />
      <Voices place={place} voices={detail.voices} />
      <StepList {...{ place, timeZone, detail }} />
      <Measures place={place} measures={detail.measures} />
      <Family place={place} detail={detail} />
      <SameAsk place={place} detail={detail} />
      <Notes id="conflicts" title={t('conflicts')} notes={detail.conflicts} />
      <Notes id="gaps" title={t('gaps')} notes={detail.gaps} />
      <About place={place} detail={detail} />
      <FollowLink place={place} subject="RECOMMENDATION" name={reference} />
      <Cite
        {...{ place, detail, timeZone }}
        asOf={moment.asOf}
        knownAt={moment.knownAt ?? new Date()}
        origin={settings().url}
      />
      <SpeakUp place={place} reference={reference} />
    </article>
  );
}
