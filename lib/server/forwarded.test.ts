import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { fixForwarded } from './forwarded';

function fixed(headers: Record<string, string>, trustProxy: boolean) {
  const request = { headers: { ...headers }, socket: { remoteAddress: '198.51.100.1' } };
  const url = 'https://qadam.example';
  fixForwarded(request as unknown as IncomingMessage, { trustProxy, url });
  return request.headers;
}

const ours = { 'x-forwarded-host': 'qadam.example' };

describe('whose address a request carries', () => {
  it('without a proxy of ours the connection’s, whatever a client claims', () => {
    const headers = fixed({ 'x-forwarded-for': '192.0.2.9', 'x-forwarded-host': 'other' }, false);
    expect(headers).toEqual({ 'x-forwarded-for': '198.51.100.1' });
    expect(fixed({}, false)).toEqual({ 'x-forwarded-for': '198.51.100.1' });
  });
  it('behind one, what the proxy itself added at the end', () => {
    const headers = fixed({ 'x-forwarded-for': '192.0.2.9, 203.0.113.5' }, true);
    expect(headers).toEqual({ 'x-forwarded-for': '203.0.113.5', ...ours });
    expect(fixed({}, true)).toEqual({ 'x-forwarded-for': '198.51.100.1', ...ours });
    const claimed = { 'x-forwarded-host': 'other' };
    expect(fixed(claimed, true)).toEqual({ 'x-forwarded-for': '198.51.100.1', ...ours });
  });
});
