import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TimeSlider } from '@/components/overview/time-slider';
import { ArchivedPage } from '@/components/record/archived-page';
import { RecordText } from '@/components/record/record-text';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { ThemeView } from '@/components/themes/theme-view';
import { PageHeader } from '@/components/ui/page-header';
import { getTimeMarks } from '@/lib/comparison/queries/get-time-marks';
import { getArchived } from '@/lib/editing/queries/get-archived';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getTheme } from '@/lib/themes/queries';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; slug: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getTheme);

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { slug } = await params;
  const theme = await find(page.country.id, slug, page.moment);
  const archived = theme ? null : await getArchived('theme', slug);
  if (!theme && !archived) notFound();
  await readTranslations(page.locale, theme ?? archived);
  return { ...page, theme, archived, slug };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { theme, archived, slug, ...page } = await open(props);
  const parts = ['themes', slug];
  if (!theme)
    return pageMetadata(page, { title: wordsOf(archived?.summary ?? ''), description: '', parts });
  const { name, definition } = theme;
  return pageMetadata(page, { title: wordsOf(name), description: wordsOf(definition), parts });
}

export default async function ThemePage(props: Props) {
  const { locale, country, moment, place, theme, archived, slug } = await open(props);
  if (!theme) return <ArchivedPage {...{ locale, country, kind: 'theme', slug, archived }} />;
  const marks = await getTimeMarks(country.id, moment.today);
  await readTranslations(locale, marks);
  const t = getTranslator(locale, 'themes');
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayDown place={place} crumbs={[{ label: t('title'), href: pagePath(place, 'themes') }]} />
      <PageHeader
        eyebrow={t('eyebrow')}
        title={<RecordText text={theme.name} />}
        lead={
          <p>
            <RecordText text={theme.definition} />
          </p>
        }
      >
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <ThemeView place={place} theme={theme}>
        <TimeSlider place={place} moment={moment} {...marks} />
        <AsOfControl locale={locale} moment={moment} />
      </ThemeView>
      <FollowLink place={place} subject="THEME" name={theme.slug} />
    </>
  );
}
