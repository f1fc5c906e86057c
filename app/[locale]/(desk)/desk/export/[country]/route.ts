import { Readable } from 'node:stream';
import { notFound, redirect } from 'next/navigation';
import { getViewer } from '@/lib/auth/viewer';
import { recordExport } from '@/lib/exports/mutations';
import { writeXlsx } from '@/lib/exports/write-xlsx';
import { isLocale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { exportRows } from '@/lib/imports/queries/export-rows';
import { writeCsv } from '@/lib/imports/write-csv';
import { refuseMisread } from '../../../../(public)/csv-response';
import { openSelection } from '../../../../(public)/open-selection';
import { searchOf } from '../../../../(public)/search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The explorer's selection as a file to be edited and imported again, as it stands now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const viewer = await getViewer();
  if (!viewer) {
    const { pathname, search } = new URL(request.url);
    const to = encodeURIComponent(pathname + search);
    redirect(`${signInPath(isLocale(locale) ? locale : 'en')}?reason=again&to=${to}`);
  }
  const { format: wanted, asOf: _, knownAt: __, ...search } = searchOf(request);
  const selection = await openSelection(params, Promise.resolve(search));
  const refusal = refuseMisread(selection);
  if (refusal) return refusal;
  const { question, country, asOf } = selection;
  const rows = exportRows(viewer, question);
  if (!rows) notFound();
  const format = wanted === 'xlsx' ? 'xlsx' : 'csv';
  await recordExport(viewer, { what: 'editing', format, selection: new URL(request.url).search });
  const file = format === 'xlsx' ? writeXlsx([{ name: 'Qadam', rows }]) : writeCsv(rows);
  return new Response(Readable.toWeb(file) as unknown as ReadableStream, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="qadam-${country.code}-edit-${asOf}.${format}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
