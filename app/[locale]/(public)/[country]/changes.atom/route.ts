import { feedResponse } from '../../feed-response';

type Context = { params: Promise<{ locale: string; country: string }> };

/** What changed lately, as a feed. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return feedResponse(request, params, 'atom');
}
