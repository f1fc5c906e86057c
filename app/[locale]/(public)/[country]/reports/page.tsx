import type { Metadata } from 'next';
import { PublishedList } from '@/components/report/published-list';
import { PageLanguageNote } from '@/components/status/language-note';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { reportPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { listPublishedReports } from '@/lib/reports/queries/published';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'reports');
  return pageMetadata(page, {
    title: t('title'),
    description: t('description'),
    parts: ['reports'],
  });
}

export default async function PublishedReportsPage({ params, searchParams }: Props) {
  const { locale, country, place } = await openPage(params, searchParams);
  const reports = await listPublishedReports(country.id);
  await readTranslations(
    locale,
    reports.map(({ voice }) => voice),
  );
  const t = getTranslator(locale, 'reports');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      {reports.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>
            {t('noneBody')}{' '}
            <Link href={reportPath({ locale, country: country.code })}>{t('live')}</Link>
          </p>
        </EmptyState>
      ) : (
        <PublishedList place={place} timeZone={country.timeZone} reports={reports} />
      )}
    </>
  );
}
