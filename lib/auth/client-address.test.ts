import { describe, expect, it } from 'vitest';
import { readAddress } from './client-address';

const read = (forwarded?: string) =>
  readAddress(new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }));

describe('the network address of a request', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['10.0.0.1, 192.0.2.1 ', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:1::7', '2001:db8:0:1::/64'],
    ['2001:db8:0000:0001:9:9:9:9', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (forwarded, expected) => {
    expect(read(forwarded)).toBe(expected);
  });
  it('is null where none is known', () => {
    expect(read()).toBeNull();
    expect(read('')).toBeNull();
  });
});
