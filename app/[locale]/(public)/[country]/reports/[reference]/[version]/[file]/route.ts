import { notFound } from 'next/navigation';
import { settings } from '@/lib/env';
import { attachment } from '@/lib/files/disposition';
import { readBytes } from '@/lib/files/store';
import { publishedPath } from '@/lib/i18n/paths';
import { citations } from '@/lib/reports/cite';
import { reportFiles } from '@/lib/reports/files';
import type { PublishedReport } from '@/lib/reports/types';
import { getSiteTitle } from '@/lib/settings/queries';
import { openReport, type ReportParams } from '../../../../../open-report';

type Context = { params: Promise<Awaited<ReportParams> & { file: string }> };
type Body = { body: string | ReadableStream<Uint8Array>; type: string; sha256?: string };

/** A version as files: in each format as it was written at publication, its content byte by byte, how to cite it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const { report, country } = await openReport(params, Promise.resolve({}));
  const { locale, reference, version } = report;
  const path = publishedPath({ locale, country: country.code }, reference, version);
  const cited = { report, address: `${settings().url}${path}`, timeZone: country.timeZone };
  const found =
    (await fileOf(report, file)) ?? textOf({ ...cited, site: await getSiteTitle() }, report, file);
  if (!found) notFound();
  const { body, type, sha256 } = found;
  const headers = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    // Asked again every time: what was withheld must not live on in somebody’s cache.
    'Cache-Control': 'no-cache',
    ...(sha256 && { ETag: `"${sha256}"` }),
    ...(file !== 'content.json' && {
      'Content-Disposition': attachment(`${reference}-v${version}.${file.split('.')[1]}`),
    }),
  };
  if (sha256 && request.headers.get('if-none-match') === headers.ETag) {
    if (typeof body !== 'string') await body.cancel();
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { headers });
}

/** The bytes of a format; null while they are being written. */
async function fileOf({ files }: PublishedReport, name: string): Promise<Body | null> {
  const known = reportFiles.find((one) => one.name === name);
  const file = known && files.find(({ format }) => format === known.format);
  const bytes = file && (await readBytes(file.sha256));
  return known && bytes ? { body: bytes.body, type: known.type, sha256: file.sha256 } : null;
}

function textOf(
  cited: Parameters<typeof citations.text>[0],
  report: PublishedReport,
  name: string,
): Body | null {
  if (name === 'content.json')
    return { body: report.treeText, type: 'application/json; charset=utf-8' };
  if (name === 'cite.bib')
    return { body: citations.bibtex(cited), type: 'application/x-bibtex; charset=utf-8' };
  if (name === 'cite.ris')
    return {
      body: citations.ris(cited),
      type: 'application/x-research-info-systems; charset=utf-8',
    };
  return null;
}
