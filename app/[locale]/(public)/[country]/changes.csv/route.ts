import { getViewer } from '@/lib/auth/viewer';
import { exportMoves } from '@/lib/comparison/queries/compare-days';
import { recordExport } from '@/lib/exports/mutations';
import { csvResponse, refuseMisread } from '../../csv-response';
import { openMoves } from '../../open-comparison';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** What moved or was made between two days: the report's columns, with the status on the earlier day. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const open = await openMoves(params, Promise.resolve(searchOf(request)));
  const refusal = refuseMisread(open);
  if (refusal) return refusal;
  const selection = new URL(request.url).search;
  await recordExport(await getViewer(), { what: 'changes', format: 'csv', selection });
  return csvResponse(
    { ...open, columns: [] },
    'changes',
    exportMoves(open.question, open.since.day, open.was),
  );
}
