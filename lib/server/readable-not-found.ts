import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import type { Serving } from './handle-request';

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
  const held = holdNotFound(response);
  await render(request, response);
  if (!held.release()) return;
  for (const name of response.getHeaderNames()) {
    if (!kept.has(name)) response.removeHeader(name);
  }
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
  if (!isText) return `${missingPage(path)}/address`;
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

/** What the server itself set before Next was asked; the second page sets its own others. */
const kept = new Set([
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'cross-origin-opener-policy',
  'permissions-policy',
  'strict-transport-security',
]);

/** A visit to a page: not one of Next's own requests for a part of it, nor for a file. */
function wantsDocument({ method, headers }: IncomingMessage): boolean {
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

type Listener = (...values: unknown[]) => void;

/**
 * Lets an answer through unless its status is 404: then nothing of it is sent, and whoever waits for its end
 * is told that it ended. `release` gives the response back as it was, without those who listened for what was
 * held, and says whether a 404 was.
 */
function holdNotFound(response: ServerResponse): { release: () => boolean } {
  const { write, end, writeHead, flushHeaders, on } = response;
  const before = new Set(listenersOf(response).map(([, listener]) => listener));
  const waiting: Listener[] = [];
  let isHeld = false;
  const holds = () => {
    isHeld ||= response.statusCode === 404 && !response.headersSent;
    return isHeld;
  };
  Object.assign(response, {
    // `once` comes this way, too.
    on(event: string, listener: Listener) {
      if (event === 'finish') waiting.push(listener);
      return on.call(response, event, listener);
    },
    flushHeaders: () => (holds() ? undefined : flushHeaders.call(response)),
    writeHead(...values: Parameters<typeof writeHead>) {
      if (typeof values[0] === 'number') response.statusCode = values[0];
      return holds() ? response : writeHead.apply(response, values);
    },
    write: (...values: Parameters<typeof write>) =>
      holds() ? true : write.apply(response, values),
    end(...values: Parameters<typeof end>) {
      if (!holds()) return end.apply(response, values);
      for (const listener of waiting.splice(0)) {
        response.removeListener('finish', listener);
        queueMicrotask(() => listener.call(response));
      }
      return response;
    },
  });
  return {
    release: () => {
      Object.assign(response, { write, end, writeHead, flushHeaders, on });
      // They would wait for an end that was theirs already, and the next page's come on top of them.
      for (const [event, listener] of isHeld ? listenersOf(response) : [])
        if (!before.has(listener)) response.removeListener(event, listener);
      return isHeld;
    },
  };
}

function listenersOf(response: ServerResponse): (readonly [string | symbol, Listener])[] {
  return response
    .eventNames()
    .flatMap((event) =>
      response.rawListeners(event).map((listener) => [event, listener as Listener] as const),
    );
}
