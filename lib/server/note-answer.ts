import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogSettings } from '@/lib/env';
import { log } from '@/lib/log/log';
import { readerAddress } from './reader-address';
import { type RouteKind, routeKindOf } from './route-kind';

/** What became of a request: nothing of who asked, and only the kind of what was asked for. */
export type Answered = {
  kind: RouteKind;
  method: string;
  status: number;
  /** From the request's head to the end of the answer, in milliseconds. */
  milliseconds: number;
};

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];
/** What somebody was refused: who looks for an attack wants to see it. */
const refusals = [400, 401, 403, 405, 409, 413, 429, 431];

/**
 * Logs what becomes of a request, and tells `count`. An answer of every day is an event of level `debug`, so that by
 * default nothing is written of readers. Expects `X-Forwarded-For` to be ours (`fixForwarded`) when the answer ends.
 */
export function noteAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  {
    addresses,
    count,
  }: { addresses: LogSettings['addresses']; count?: (answered: Answered) => void },
): void {
  const begun = performance.now();
  // Now: what answers may change the address (a page in place of a missing one).
  const kind = routeKindOf(request.url ?? '/');
  response.once('close', () => {
    const { method: given = 'GET' } = request;
    const answered: Answered = {
      kind,
      method: methods.includes(given) ? given : 'other',
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - begun),
    };
    count?.(answered);
    const address = readerAddress(request.headers['x-forwarded-for'], addresses);
    log()[levelOf(answered)](
      {
        ...answered,
        ...(!response.writableFinished && { isCut: true }),
        ...(address && { address }),
      },
      'request',
    );
  });
}

/** Probes ask all the time, and what they are told is told elsewhere. */
function levelOf({ kind, status }: Answered): 'warn' | 'info' | 'debug' {
  if (kind === 'health') return 'debug';
  if (status >= 500) return 'warn';
  return refusals.includes(status) ? 'info' : 'debug';
}
