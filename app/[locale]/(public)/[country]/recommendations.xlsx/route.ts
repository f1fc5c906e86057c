import { getViewer } from '@/lib/auth/viewer';
import { recordExport } from '@/lib/exports/mutations';
import { refuseMisread, xlsxResponse } from '../../csv-response';
import { openSelection } from '../../open-selection';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** The explorer's selection as a workbook; without a comparison, whatever the address says. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { since: _, ...search } = searchOf(request);
  const open = await openSelection(params, Promise.resolve(search));
  const refusal = refuseMisread(open);
  if (refusal) return refusal;
  const selection = new URL(request.url).search;
  await recordExport(await getViewer(), { what: 'recommendations', format: 'xlsx', selection });
  return xlsxResponse(open, 'recommendations');
}
