/**
 * The network address of a request, as the throttle counts it, or null when none is known. Our own
 * server writes `X-Forwarded-For` (lib/server/forwarded.ts), so what a client claims is not in it.
 * An IPv6 network counts as one: whoever has one has all of its addresses.
 */
export function readAddress(headers: Headers): string | null {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().toLowerCase();
  if (!address) return null;
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (embedded) return embedded;
  return address.includes(':') ? network(address) : address;
}

/** The first 64 bits, with the run of zeros written out. */
function network(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
