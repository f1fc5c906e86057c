import type { IncomingMessage, ServerResponse } from 'node:http';
import { settings } from '@/lib/env';
import { within } from '@/lib/log/context';
import { log } from '@/lib/log/log';
import { commonHeaders, isEmbed } from '@/lib/security/headers';
import { answerProbe, type Probed } from './answer-probe';
import { answerFailed } from './failed';
import { fixForwarded } from './forwarded';
import { type Answered, noteAnswer } from './note-answer';
import { renderPage } from './readable-failure';
import { meantAddress } from './readable-not-found';
import { refuseRequest } from './refusal';
import { requestIdOf } from './request-id';
import type { StaticFiles } from './static-files';
import { answerUnavailable } from './unavailable';

/** What the server needs to know to answer. */
export type Serving = Probed & {
  /** The public address is https: browsers may be told to stay with it. */
  secure: boolean;
  /** Whether the database answers at this moment. */
  answers: () => Promise<boolean>;
  /** The built files that need no page made. */
  sendStatic: StaticFiles;
  /** Answers with a page that is kept, or will be; false when the answer is not one for everybody. */
  sendKept: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** The same while the database is away: with what is still known. */
  sendAnyway: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Is told what became of each request. */
  count?: (answered: Answered) => void;
  /** Next's own handler. */
  render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Every request's way in: whatever is logged below names it. */
export function handleRequest(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { trustProxy, log: logs } = settings();
  const id = requestIdOf(request, trustProxy);
  response.setHeader('X-Request-Id', id);
  fixForwarded(request, settings());
  within({ request: id }, () => {
    noteAnswer(request, response, { addresses: logs.addresses, count: serving.count });
    answer(serving, request, response, id);
  });
}

/** The probes, then whether we can serve at all, then Next. */
function answer(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): void {
  if (answerProbe(request.url, serving, response)) return;
  const isFramed = isEmbed(request.url?.split('?')[0] ?? '');
  for (const [name, value] of commonHeaders({ isSecure: serving.secure, isFramed })) {
    response.setHeader(name, value);
  }
  const refusal = refuseRequest(request);
  if (refusal) {
    const { status, text } = refusal;
    response.writeHead(status, {
      'Content-Type': 'text/plain',
      ...(status === 405 && { Allow: 'GET, HEAD, POST' }),
    });
    response.end(text);
    return;
  }
  if (serving.sendStatic(request, response)) return;
  request.url = meantAddress(request.url ?? '/');
  answerPage(serving, request, response).catch((error: unknown) => {
    log().error({ err: error }, 'unexpected error');
    if (response.headersSent) response.destroy();
    else answerFailed(response, id, request.method);
  });
}

async function answerPage(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!serving.ready()) {
    if (!(await serving.sendAnyway(request, response))) answerUnavailable(response, request.method);
    return;
  }
  if (await serving.sendKept(request, response)) return;
  await renderPage(serving, request, response);
}
