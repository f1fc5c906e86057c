import type { IncomingMessage } from 'node:http';

/**
 * Makes `X-Forwarded-For` mean one thing to everything behind us: the address of whoever asked.
 * Behind a proxy of ours that is the last entry, which the proxy itself added; without one, what
 * a client claims is replaced by the connection's own address.
 */
export function fixForwardedFor(request: IncomingMessage, trustProxy: boolean): void {
  const claimed = request.headers['x-forwarded-for'];
  const last = (Array.isArray(claimed) ? claimed.at(-1) : claimed)?.split(',').at(-1)?.trim();
  const address = trustProxy && last ? last : request.socket.remoteAddress;
  if (address) request.headers['x-forwarded-for'] = address;
  else delete request.headers['x-forwarded-for'];
  if (!trustProxy) delete request.headers['x-forwarded-host'];
}
