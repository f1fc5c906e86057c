import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { isEmbed, isOpenData } from '@/lib/security/headers';
import type { Serving } from './handle-request';
import { holdsBack } from './hold-back';

/**
 * Next sends a page that calls `notFound()` as an empty document that only its scripts can fill. A reader
 * without scripts would see nothing, so that document is held back and the page that says what to do is
 * rendered in its place, with the same status.
 */
export async function renderReadably(
  render: Serving['render'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!wantsDocument(request)) return render(request, response);
  const isMissing = ({ statusCode }: ServerResponse) => statusCode === 404;
  if (!(await holdsBack(isMissing, render, request, response))) return;
  request.url = missingPage(request.url ?? '/');
  Object.defineProperty(response, 'statusCode', { get: () => 404, set: () => undefined });
  await render(request, response);
}

/**
 * The address itself, or one that nothing has where it means nothing: Next answers a broken sequence
 * (`%E0%A4%A`) with 500. Nor does any text here hold a zero byte, which PostgreSQL takes nowhere.
 */
export function meantAddress(url: string): string {
  const [path = '', ...query] = url.split('?');
  const isText = !path.includes('%00') && isDecodable(path);
  // The API says so itself: its handler of every other address does.
  if (!isText) return isOpenData(path) ? '/api/v1/no/address' : `${missingPage(path)}/address`;
  return [path, ...query.map((part) => part.replaceAll('%00', ''))].join('?');
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** A visit to a page: not one of Next's own requests for a part of it, nor for a file or the API. */
function wantsDocument({ method, url = '', headers }: IncomingMessage): boolean {
  const path = url.split('?')[0] ?? '';
  // A frame on somebody's page would not show a page of ours: what is framed says itself that it is not there.
  if (isOpenData(path) || isEmbed(path)) return false;
  return method === 'GET' && !headers.rsc && (headers.accept ?? '').includes('text/html');
}

/**
 * The page that explains a 404, in the language of the address. What an address of an earlier day does not find
 * may be there today: the page then leads to it.
 */
export function missingPage(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, locale = ''] = pathname.split('/');
  const page = `/${isLocale(locale) ? locale : defaultLocale}/missing`;
  if (!searchParams.has('asOf') && !searchParams.has('knownAt')) return page;
  for (const time of ['asOf', 'knownAt']) searchParams.delete(time);
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `${page}?${new URLSearchParams({ today: pathname + query })}`;
}
