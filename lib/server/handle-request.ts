import type { IncomingMessage, ServerResponse } from 'node:http';
import { settings } from '@/lib/env';
import { commonHeaders, isEmbed } from '@/lib/security/headers';
import { fixForwarded } from './forwarded';
import { isForm, renderForm } from './readable-form';
import { meantAddress, renderReadably } from './readable-not-found';
import { refuseRequest } from './refusal';
import type { StaticFiles } from './static-files';
import { answerUnavailable } from './unavailable';

/** What the server needs to know to answer. */
export type Serving = {
  /** The public address is https: browsers may be told to stay with it. */
  secure: boolean;
  /** Whether pages can be made now: started, database up, not ending. */
  ready: () => boolean;
  /** The built files that need no page made. */
  sendStatic: StaticFiles;
  /** Answers with a page that is kept, or will be; false when the answer is not one for everybody. */
  sendKept: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Next's own handler. */
  render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Every request's way in: health, then whether we can serve at all, then Next. */
export function handleRequest(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const ready = serving.ready();
  if (request.url === '/healthz') {
    answerHealth(ready, response);
    return;
  }
  const isFramed = isEmbed(request.url?.split('?')[0] ?? '');
  for (const [name, value] of commonHeaders({ isSecure: serving.secure, isFramed })) {
    response.setHeader(name, value);
  }
  if (!ready) {
    answerUnavailable(response);
    return;
  }
  fixForwarded(request, settings());
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
    process.stderr.write(`qadam: ${error instanceof Error ? error.stack : error}\n`);
    if (!response.headersSent) response.writeHead(500).end();
    else response.destroy();
  });
}

async function answerPage(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (await serving.sendKept(request, response)) return;
  const answer = isForm(request) ? renderForm : renderReadably;
  await answer(serving.render, request, response);
}

/** For load balancers: 200 when pages can be served, 503 when not. Never cached. */
function answerHealth(ready: boolean, response: ServerResponse): void {
  response.writeHead(ready ? 200 : 503, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
  response.end(`${JSON.stringify({ status: ready ? 'ok' : 'unavailable' })}\n`);
}
