import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PictureControls } from '@/components/charts/picture-controls';
import { PictureFigure } from '@/components/charts/picture-figure';
import { PictureTable } from '@/components/charts/picture-table';
import { TakePicture } from '@/components/charts/take-picture';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { citedAddress } from '@/lib/charts/file';
import { readOnPage } from '@/lib/charts/queries/get-picture';
import { canNarrow } from '@/lib/charts/schema';
import { getTimeMarks } from '@/lib/comparison/queries/get-time-marks';
import { listChoices } from '@/lib/comparison/queries/list-choices';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import { chartPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import type { SearchParams } from '../../../open-page';
import { openPicture } from '../../../open-picture';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; kind: string }>;
  searchParams: Promise<SearchParams>;
};

/** Asked once for the page and its metadata, which get the same promises. */
const openOnce = cache(openPicture);

async function open({ params, searchParams }: Props) {
  const { picture, ...page } = await openOnce(params, searchParams, readOnPage);
  if (!picture) notFound();
  return { ...page, picture };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { picture, place, ...page } = await open(props);
  const { kind, parameters } = picture.chart;
  const { title, subtitle: description } = picture;
  // An address that leaves the days open is a page of its own, whose days move.
  const { since } = await props.searchParams;
  const days = kind === 'flow' && (since ? { asOf: picture.asOf } : { since: undefined });
  const query = { ...parameters, ...days };
  return pageMetadata(page, {
    title,
    description,
    parts: ['charts', kind],
    query,
    cited: citedAddress(place, picture),
    image: chartPath(place, kind, query, 'png'),
  });
}

export default async function ChartPage(props: Props) {
  const { locale, country, moment, place, picture, ignored } = await open(props);
  const t = getTranslator(locale, 'pictures');
  const { kind, parameters } = picture.chart;
  const [marks, choices] = await Promise.all([
    getTimeMarks(country.id, moment.today),
    canNarrow(kind) ? listChoices(country.id) : null,
  ]);
  await readTranslations(locale, marks, choices);
  return (
    <>
      <AsOfBanner
        locale={locale}
        moment={moment}
        timeZone={country.timeZone}
        keep={{ ...parameters }}
      />
      {ignored.length > 0 && !moment.misread ? (
        <Notice tone="warning" title={t('misread', { list: ignoredWords(ignored) })} />
      ) : null}
      <WayDown place={place} crumbs={[{ label: t('title'), href: pagePath(place, 'charts') }]} />
      <PageHeader
        eyebrow={t(`kind.${kind}`)}
        title={picture.title}
        lead={<p>{picture.subtitle}</p>}
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <PictureControls {...{ place, moment, parameters, marks, choices }} />
      <PictureFigure locale={locale} picture={picture} />
      <TakePicture place={place} picture={picture} />
      <Section id="numbers" title={getTranslator(locale, 'charts')('numbers')}>
        <PictureTable table={picture.table} />
      </Section>
    </>
  );
}
