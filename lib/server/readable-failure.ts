import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentContext } from '@/lib/log/context';
import { log } from '@/lib/log/log';
import { isEmbed, isOpenData } from '@/lib/security/headers';
import { answerFailed } from './failed';
import type { Serving } from './handle-request';
import { holdsBack } from './hold-back';
import { isForm, renderForm } from './readable-form';
import { renderReadably } from './readable-not-found';
import { answerUnavailable } from './unavailable';

/**
 * Makes a page, and says in words when it cannot be made: Next sends an empty document then, which only scripts can fill, and
 * nothing at all where a file was sent. Most often the database went away a moment before the server could know.
 */
export async function renderPage(
  { render, answers }: Pick<Serving, 'render' | 'answers'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const make: Serving['render'] = (...both) =>
    (isForm(request) ? renderForm : renderReadably)(render, ...both);
  if (!expectsPage(request)) return make(request, response);
  const isFailed = ({ statusCode }: ServerResponse) => statusCode === 500;
  if (!(await holdsBack(isFailed, make, request, response))) return;
  if (await answers()) answerFailed(response, noteFailure(), request.method);
  else answerUnavailable(response, request.method);
}

/** Somebody looks at it: no part of a page for a script, no program that asks the API, no frame on another's page. */
function expectsPage({ url = '', headers }: IncomingMessage): boolean {
  const path = url.split('?')[0] ?? '';
  if (headers.rsc || headers['next-action'] || isOpenData(path) || isEmbed(path)) return false;
  return (headers.accept ?? '').includes('text/html');
}

/** The id under which what went wrong stands in the log: that of the request, or one of its own. */
function noteFailure(): string {
  const context = currentContext();
  const id = context && 'request' in context ? context.request : randomBytes(8).toString('hex');
  log().error({ id }, 'no page could be made');
  return id;
}
