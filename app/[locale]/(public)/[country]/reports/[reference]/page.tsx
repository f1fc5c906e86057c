import type { Metadata } from 'next';
import { PublishedPage } from '@/components/report/published-page';
import { settings } from '@/lib/env';
import { publishedPath } from '@/lib/i18n/paths';
import { getSiteTitle } from '@/lib/settings/queries';
import type { SearchParams } from '../../../open-page';
import { openReport, type ReportParams } from '../../../open-report';

type Props = { params: ReportParams; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { report, country } = await openReport(params, searchParams);
  const { locale, reference, version, title } = report;
  const canonical = publishedPath({ locale, country: country.code }, reference, version);
  return { title, alternates: { canonical } };
}

/** A published report: its latest version, or the one that the address names (`[version]/page.tsx`). */
export default async function PublishedReportPage({ params, searchParams }: Props) {
  const { place, country, report } = await openReport(params, searchParams);
  return (
    <PublishedPage
      place={place}
      timeZone={country.timeZone}
      report={report}
      site={await getSiteTitle()}
      origin={settings().url}
    />
  );
}
