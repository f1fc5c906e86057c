import type { IncomingMessage } from 'node:http';
import { offeredLocales } from '@/lib/i18n/offered';
import { withoutEmpty } from '@/lib/i18n/paths';
import { bringsSession } from '@/lib/security/headers';

/** Pages that depend on their address alone: nobody's form has a key of its own in them. */
const sections: ReadonlySet<string> = new Set([
  '',
  'asks',
  'bodies',
  'changes',
  'charts',
  'compare',
  'corrections',
  'data',
  'documents',
  'evidence',
  'gaps',
  'indicators',
  'methodology',
  'recommendations',
  'report',
  'reports',
  'themes',
  'timeline',
]);

/** Longer addresses are not worth their place. */
const longest = 2_000;

/**
 * Whether the answer to a request is the same for everybody who asks for that address: a visit to a page for readers,
 * without a session. Next's own requests for parts of a page and sent forms are not.
 */
export function isForEverybody({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (!(headers.accept ?? '').includes('text/html') || url.length > longest) return false;
  if (Object.keys(headers).some((name) => /^(rsc$|next-|x-nextjs|x-middleware)/.test(name)))
    return false;
  if (bringsSession([headers.cookie ?? ''])) return false;
  const [path = '', query = ''] = url.split('?');
  const [locale = '', country = '', section = ''] = path.slice(1).split('/');
  return (
    // As this process last read the settings: in another language the address leads elsewhere.
    offeredLocales().some((offered) => offered === locale) &&
    /^[a-z]{2}$/.test(country) &&
    sections.has(section) &&
    // Only addresses that mean themselves: `%2e%2e`, `\\` and `//` lead elsewhere once they are read. Files are answers
    // of their own kind, and empty fields are led away from.
    !path.endsWith('/') &&
    !/[.\\#]|%2e|%5c|\/\//i.test(path) &&
    withoutEmpty(query && `?${query}`) === (query && `?${query}`) &&
    !/(^|&)_rsc=/.test(query)
  );
}

/** Whether whoever asks takes gzip (RFC 9110, 12.5.3: not with the weight 0). */
export function takesGzip({ headers }: IncomingMessage): boolean {
  const accepted = String(headers['accept-encoding'] ?? '').toLowerCase();
  return accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim());
    return name === 'gzip' && !parameters.some((part) => /^q=0(\.0*)?$/.test(part));
  });
}
