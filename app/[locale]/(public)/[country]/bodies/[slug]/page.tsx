import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BodyView } from '@/components/bodies/body-view';
import { AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { getBody } from '@/lib/bodies/queries/get-body';
import { bodyPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
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
  const body = await find(page.country.id, (await params).slug, page.moment);
  if (!body) notFound();
  return { ...page, body };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { body, ...page } = await open(props);
  const { name, description, slug } = body;
  return pageMetadata(page, { title: name, description, parts: ['bodies', slug] });
}

export default async function BodyPage(props: Props) {
  const { locale, country, moment, place, body } = await open(props);
  const t = getTranslator(locale, 'bodies');
  const kind = getTranslator(locale, 'status')(`bodyKind.${body.kind}`);
  const crumbs = [{ label: t('title'), href: pagePath(place, 'bodies') }];
  if (body.above) {
    crumbs.push({ label: body.above.shortName, href: bodyPath(place, body.above.slug) });
  }
  return (
    <>
      <Breadcrumbs locale={locale} crumbs={crumbs} />
      <PageHeader
        eyebrow={kind}
        title={body.name}
        lang="en"
        lead={<p lang="en">{body.description}</p>}
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <BodyView place={place} body={body}>
        <AsOfControl locale={locale} moment={moment} timeZone={country.timeZone} />
      </BodyView>
      <FollowLink place={place} subject="BODY" name={body.slug} />
    </>
  );
}
