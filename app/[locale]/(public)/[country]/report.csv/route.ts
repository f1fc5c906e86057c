import { getViewer } from '@/lib/auth/viewer';
import { recordExport } from '@/lib/exports/mutations';
import { csvResponse, refuseMisread } from '../../csv-response';
import { openSelection } from '../../open-selection';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** The status report as CSV: the rows of the page at the same address, each with both times. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const selection = await openSelection(params, Promise.resolve(searchOf(request)));
  const refusal = refuseMisread(selection);
  if (refusal) return refusal;
  const asked = new URL(request.url).search;
  await recordExport(await getViewer(), { what: 'report', format: 'csv', selection: asked });
  return csvResponse(selection, 'report');
}
