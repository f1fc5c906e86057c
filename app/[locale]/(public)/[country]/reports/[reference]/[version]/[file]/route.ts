import { notFound } from 'next/navigation';
import { settings } from '@/lib/env';
import { attachment } from '@/lib/files/disposition';
import { publishedPath } from '@/lib/i18n/paths';
import { citations } from '@/lib/reports/cite';
import { getSiteTitle } from '@/lib/settings/queries';
import { openReport, type ReportParams } from '../../../../../open-report';

type Context = { params: Promise<Awaited<ReportParams> & { file: string }> };

const types: Readonly<Record<string, string>> = {
  'content.json': 'application/json; charset=utf-8',
  'cite.bib': 'application/x-bibtex; charset=utf-8',
  'cite.ris': 'application/x-research-info-systems; charset=utf-8',
};

/** A version as files: its content, byte by byte what its hash is of, and how to cite it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const type = types[file];
  if (!type) notFound();
  const { report, country } = await openReport(params, Promise.resolve({}));
  const { locale, reference, version } = report;
  const address = `${settings().url}${publishedPath({ locale, country: country.code }, reference, version)}`;
  const cited = { report, site: await getSiteTitle(), address, timeZone: country.timeZone };
  const body =
    file === 'content.json'
      ? report.treeText
      : file === 'cite.bib'
        ? citations.bibtex(cited)
        : citations.ris(cited);
  const name = `${reference}-v${version}.${file.split('.')[1]}`;
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      // Asked again every time: what was withheld must not live on in somebody's cache.
      'Cache-Control': 'no-cache',
      ...(file === 'content.json' ? {} : { 'Content-Disposition': attachment(name) }),
    },
  });
}
