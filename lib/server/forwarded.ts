import type { IncomingMessage } from 'node:http';
import type { Settings } from '@/lib/env';

/**
 * Makes `X-Forwarded-For` mean one thing to everything behind us: the address of whoever asked.
 * Behind a proxy of ours that is the last entry, which the proxy itself added; without one, what
 * a client claims is replaced by the connection's own address. And `X-Forwarded-Host` is the host of
 * QADAM_URL behind a proxy, and absent without one.
 */
export function fixForwarded(
  request: IncomingMessage,
  { trustProxy, url }: Pick<Settings, 'trustProxy' | 'url'>,
): void {
  const claimed = request.headers['x-forwarded-for'];
  const last = (Array.isArray(claimed) ? claimed.at(-1) : claimed)?.split(',').at(-1)?.trim();
  const address = trustProxy && last ? last : request.socket.remoteAddress;
  if (address) request.headers['x-forwarded-for'] = address;
  else delete request.headers['x-forwarded-for'];
  // Forms are taken from pages of this host only; a proxy may pass on another name than readers see.
  if (trustProxy) request.headers['x-forwarded-host'] = new URL(url).host;
  else delete request.headers['x-forwarded-host'];
}
