import { notFound } from 'next/navigation';
import { getPublishedReport } from '@/lib/reports/queries/published';
import type { PublishedReport } from '@/lib/reports/types';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { type OpenPage, openPage, type SearchParams } from './open-page';

export type ReportParams = Promise<{
  locale: string;
  country: string;
  reference: string;
  version?: string;
}>;

/** The published report of an address, the latest version where none is named; a 404 where there is none. */
export async function openReport(
  params: ReportParams,
  searchParams: Promise<SearchParams>,
): Promise<OpenPage & { report: PublishedReport }> {
  const page = await openPage(params, searchParams);
  const { reference, version } = await params;
  if (version !== undefined && !/^v[1-9]\d{0,5}$/.test(version)) notFound();
  const number = version === undefined ? null : Number(version.slice(1));
  const report = await getPublishedReport(page.country.id, decodeURIComponent(reference), number);
  if (!report) notFound();
  await readTranslations(page.locale, report.voice);
  return { ...page, report };
}
