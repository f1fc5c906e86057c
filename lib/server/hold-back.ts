import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Serving } from './handle-request';

/**
 * Lets Next answer, and holds its answer back when it is of a kind for which we have a better one: then
 * nothing was sent, the response is as it was before, and the result is true.
 */
export async function holdsBack(
  isOfKind: (response: ServerResponse) => boolean,
  render: Serving['render'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const held = hold(response, isOfKind);
  await render(request, response);
  if (!held.release()) return false;
  for (const name of response.getHeaderNames()) {
    if (!kept.has(name)) response.removeHeader(name);
  }
  return true;
}

/** What the server itself set before Next was asked; the second page sets its own others. */
const kept = new Set([
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'cross-origin-opener-policy',
  'permissions-policy',
  'strict-transport-security',
  'x-request-id',
]);

type Listener = (...values: unknown[]) => void;

/**
 * Lets an answer through unless it is of the kind that is to be held: then nothing of it is sent, and whoever waits
 * for its end is told that it ended. `release` gives the response back as it was, without those who listened
 * for what was held, and says whether it was.
 */
function hold(
  response: ServerResponse,
  isOfKind: (response: ServerResponse) => boolean,
): { release: () => boolean } {
  const { write, end, writeHead, flushHeaders, on } = response;
  const before = new Set(listenersOf(response).map(([, listener]) => listener));
  const waiting: Listener[] = [];
  let isHeld = false;
  const holds = () => {
    isHeld ||= !response.headersSent && isOfKind(response);
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
      const headers = values.find((value) => typeof value === 'object' && !Array.isArray(value));
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) response.setHeader(name, value);
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
