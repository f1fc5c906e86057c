import { Agent, get } from 'node:http';
import type { Ask } from './load';

/** What came back over HTTP, beside the time it took. */
export type Received = { bytes: number; answers: number };

/**
 * Asks addresses of one server, each in its turn, over connections that stay open. An answer counts
 * when its status is 200 and all of it has arrived.
 * @param plain without compression; else as a browser asks
 * @param fresh each address as one that nobody ever asked for, so that no answer to it can have been kept
 */
export function pageAsker(
  origin: string,
  addresses: readonly string[],
  {
    connections,
    plain,
    received,
    fresh = false,
  }: { connections: number; plain: boolean; received: Received; fresh?: boolean },
): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = {
    accept: 'text/html',
    'accept-language': 'en',
    'accept-encoding': plain ? 'identity' : 'gzip, deflate, br',
  };
  let asked = 0;
  const addressAt = (turn: number) => {
    const address = addresses[turn % addresses.length] ?? '/';
    if (!fresh) return address;
    asked += 1;
    return `${address}${address.includes('?') ? '&' : '?'}fresh=${asked}`;
  };
  return (turn) =>
    new Promise((resolve) => {
      const request = get(`${origin}${addressAt(turn)}`, { agent, headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          received.bytes += chunk.length;
        });
        response.on('end', () => {
          received.answers += 1;
          resolve(response.statusCode === 200 && response.complete);
        });
        response.on('error', () => resolve(false));
      });
      request.on('error', () => resolve(false));
    });
}

/** Whether an address answers with 200 now. */
export async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, { redirect: 'manual' }).catch(() => null);
  await response?.arrayBuffer().catch(() => null);
  return response?.status === 200;
}
