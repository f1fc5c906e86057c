import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a proxy of ours may give: short, and nothing that could mean anything in a log, a header or a page. */
const safe = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * The id under which a request stands in the log and in the answer's `X-Request-Id`: a new one, or behind a proxy of ours
 * the one that it gave.
 */
export function requestIdOf(
  { headers }: Pick<IncomingMessage, 'headers'>,
  trustProxy: boolean,
): string {
  const given = headers['x-request-id'];
  if (trustProxy && typeof given === 'string' && safe.test(given)) return given;
  return randomUUID().replaceAll('-', '').slice(0, 16);
}
