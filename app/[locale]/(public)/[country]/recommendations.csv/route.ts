import { csvResponse } from '../../csv-response';
import { openSelection } from '../../open-selection';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** The explorer's selection as CSV; without a comparison, whatever the address says. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { since: _, ...search } = searchOf(request);
  return csvResponse(await openSelection(params, Promise.resolve(search)), 'recommendations');
}
