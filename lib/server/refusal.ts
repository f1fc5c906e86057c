import type { IncomingMessage } from 'node:http';

/** An answer without a page: what is wrong with the request itself. */
export type Refusal = { status: 400 | 403 | 405; text: string };

const methods = ['GET', 'HEAD', 'POST'];

/**
 * Pages are read, and their forms are sent from our own pages. The API has its own rules for both.
 * Expects `X-Forwarded-Host` to be ours (`fixForwarded`).
 */
export function refuseRequest({
  method = 'GET',
  url = '/',
  headers,
}: IncomingMessage): Refusal | null {
  // Nothing here answers it, and Next cannot.
  if (method === 'TRACE') return { status: 405, text: `${methods.join(', ')} only\n` };
  if (/^multipart\/form-data(?!.*boundary=)/i.test(headers['content-type'] ?? ''))
    return { status: 400, text: 'this form cannot be read: its parts have no boundary\n' };
  if (/^\/(api|_next)\//.test(url)) return null;
  if (!methods.includes(method)) return { status: 405, text: `${methods.join(', ')} only\n` };
  const { origin, host } = headers;
  if (method !== 'POST' || origin === undefined) return null;
  const ours = headers['x-forwarded-host'] ?? host;
  if (URL.canParse(origin) && new URL(origin).host === ours) return null;
  return {
    status: 403,
    text: 'this form was sent from another site: open the page here and send it again\n',
  };
}
