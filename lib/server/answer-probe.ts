import type { ServerResponse } from 'node:http';
import { type Unready, unready } from './readiness';

/** What the probes need to know. */
export type Probed = {
  /** Whether pages can be made now. */
  ready: () => boolean;
  /** Why not all of its work can be done now; empty when it can. */
  reasons?: () => Promise<Unready[]>;
};

const probes = ['/livez', '/healthz', '/readyz'];

/**
 * Answers whoever watches the program: `/livez` 200 as long as the process answers at all, `/healthz` whether pages can
 * be served, `/readyz` whether all of its work can be done, with the reasons when not. False: it is no probe.
 */
export function answerProbe(
  url: string | undefined,
  probed: Probed,
  response: ServerResponse,
): boolean {
  if (!url || !probes.includes(url)) return false;
  if (url === '/livez') send(response, 200, { status: 'ok' });
  else if (url === '/healthz') {
    const isReady = probed.ready();
    send(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable' });
  } else {
    void (probed.reasons?.() ?? Promise.resolve<Unready[]>(['starting'])).then((reasons) => {
      const isReady = reasons.length === 0;
      send(response, isReady ? 200 : 503, {
        status: isReady ? 'ok' : 'unavailable',
        ...(!isReady && { reasons: reasons.map((part) => ({ part, text: unready[part] })) }),
      });
    });
  }
  return true;
}

/** Never kept by anybody. */
function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}
