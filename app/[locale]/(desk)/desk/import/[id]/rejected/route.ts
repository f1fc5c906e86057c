import { Readable } from 'node:stream';
import { notFound, redirect } from 'next/navigation';
import { getViewer } from '@/lib/auth/viewer';
import { recordExport } from '@/lib/exports/mutations';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, signInPath } from '@/lib/i18n/paths';
import { isId } from '@/lib/identity/ids';
import { exportRejected } from '@/lib/imports/queries/export-rejected';
import { writeCsv } from '@/lib/imports/write-csv';

type Context = { params: Promise<{ locale: string; id: string }> };

/** The rows of a batch that were rejected, with the reasons, to be mended and imported again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  if (!isLocale(locale) || !isId(id)) notFound();
  const viewer = await getViewer();
  if (!viewer) {
    const to = encodeURIComponent(deskPath(locale, 'import', id));
    redirect(`${signInPath(locale)}?reason=again&to=${to}`);
  }
  const rows = await exportRejected(viewer, id, locale);
  if (!rows) notFound();
  await recordExport(viewer, { what: 'rejected', format: 'csv', selection: `batch=${id}` });
  return new Response(Readable.toWeb(writeCsv(rows)) as unknown as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="qadam-import-rejected.csv"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
