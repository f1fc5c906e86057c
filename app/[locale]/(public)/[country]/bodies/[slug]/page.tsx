import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BodyView } from '@/components/bodies/body-view';
import { TimeSlider } from '@/components/overview/time-slider';
import { ArchivedPage } from '@/components/record/archived-page';
import { RecordText } from '@/components/record/record-text';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { PageHeader } from '@/components/ui/page-header';
import { getBody } from '@/lib/bodies/queries/get-body';
import { getTimeMarks } from '@/lib/comparison/queries/get-time-marks';
import { getArchived } from '@/lib/editing/queries/get-archived';
import { bodyPath, pagePath } from '@/lib/i18n/paths';
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

const find = oncePerRequest(getBody);

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { slug } = await params;
  const body = await find(page.country.id, slug, page.moment);
  const archived = body ? null : await getArchived('body', slug);
  if (!body && !archived) notFound();
  await readTranslations(page.locale, body ?? archived);
  return { ...page, body, archived, slug };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { body, archived, slug, ...page } = await open(props);
  const parts = ['bodies', slug];
  if (!body)
    return pageMetadata(page, { title: wordsOf(archived?.summary ?? ''), description: '', parts });
  const { name, description } = body;
  return pageMetadata(page, { title: wordsOf(name), description: wordsOf(description), parts });
}

export default async function BodyPage(props: Props) {
  const { locale, country, moment, place, body, archived, slug } = await open(props);
  if (!body) return <ArchivedPage {...{ locale, country, kind: 'body', slug, archived }} />;
  const marks = await getTimeMarks(country.id, moment.today);
  await readTranslations(locale, marks);
  const t = getTranslator(locale, 'bodies');
  const kind = getTranslator(locale, 'status')(`bodyKind.${body.kind}`);
  const crumbs = [{ label: t('title'), href: pagePath(place, 'bodies') }];
  if (body.above) {
    crumbs.push({ label: wordsOf(body.above.shortName), href: bodyPath(place, body.above.slug) });
  }
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayDown place={place} crumbs={crumbs} />
      <PageHeader
        eyebrow={kind}
        title={<RecordText text={body.name} />}
        lead={
          <p>
            <RecordText text={body.description} />
          </p>
        }
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <BodyView place={place} body={body}>
        <TimeSlider place={place} moment={moment} {...marks} />
        <AsOfControl locale={locale} moment={moment} />
      </BodyView>
      <FollowLink place={place} subject="BODY" name={body.slug} />
    </>
  );
}
