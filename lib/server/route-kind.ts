import { isLocale } from '@/lib/i18n/locales';

/** What kind of thing an address asks for: few, whatever is asked, and nothing of what exactly. */
export const routeKinds = [
  ...([
    'static',
    'home',
    'overview',
    'explorer',
    'recommendation',
    'page',
    'file',
    'embed',
  ] as const),
  ...(['api', 'account', 'desk', 'health', 'other'] as const),
] as const;
export type RouteKind = (typeof routeKinds)[number];

const accountPages = ['sign-in', 'password', 'set-up', 'invitation', 'subscription'];
const ofApi = new Map<string, RouteKind>([
  ['v1', 'api'],
  ['oembed', 'api'],
  ['auth', 'account'],
  ['unsubscribe', 'account'],
  ['desk', 'desk'],
  ['imports', 'desk'],
  ['files', 'file'],
]);

/** @param url as in a request, with or without a query */
export function routeKindOf(url: string): RouteKind {
  const [path = ''] = url.split('?', 1);
  const [first = '', second = '', third = '', fourth = ''] = path.split('/').slice(1);
  if (first === '_next') return 'static';
  if (first === 'api') return ofApi.get(second) ?? 'other';
  if (first === 'embed') return 'embed';
  if (/^(health|live|ready)z$/.test(first)) return 'health';
  if (first === '') return 'home';
  if (!isLocale(first)) return /\.[a-z]+$/.test(path) ? 'file' : 'other';
  if (second === '') return 'home';
  if (second === 'desk') return 'desk';
  if (accountPages.includes(second)) return 'account';
  if (!/^[a-z]{2}$/.test(second)) return 'other';
  if (third === '') return 'overview';
  if (/\.[a-z]+$/.test(path)) return 'file';
  if (third !== 'recommendations') return 'page';
  return fourth === '' ? 'explorer' : 'recommendation';
}
