import { csvResponse } from '../../csv-response';
import { openSelection } from '../../open-selection';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** The status report as CSV: the rows of the page at the same address, each with both times. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return csvResponse(await openSelection(params, Promise.resolve(searchOf(request))), 'report');
}
