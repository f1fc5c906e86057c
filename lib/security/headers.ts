/** What decides how strict an answer must be. */
export interface Circumstances {
  nonce: string;
  /** The public address is https: browsers are then told to never leave it. */
  isSecure: boolean;
  /** React's development tools evaluate strings and inject styles; nothing of that in production. */
  isDevelopment: boolean;
}

/**
 * The Content-Security-Policy of a page: only our own scripts that carry this answer's nonce, no
 * frames around us, no other host. `style-src-attr` stays open because a bar's length and a
 * grid's column are computed values; an attribute cannot load or run anything.
 */
export function pagePolicy({ nonce, isSecure, isDevelopment }: Circumstances): string {
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src ${styles}`,
    `style-src-elem ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  if (isSecure) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}

/** For answers that are not pages (JSON, CSV, feeds): opened as a document they may do nothing. */
export const dataPolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * A picture in a frame on somebody else's page: anybody may frame it, and it can do nothing but show itself. No
 * script, no form, no other host; its one style sheet is known by its hash.
 */
export const embedPolicy = (styleHash: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self' data:",
    'frame-ancestors *',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The only addresses that may stand in a frame (`/embed/en/kz/by-body`). */
export const isEmbed = (pathname: string) => /^\/embed\/[^/]+\/[^/]+\/[^/]+$/.test(pathname);

/** The part of the addresses that programs of others read: open to every page, and without a session. */
export const isOpenData = (pathname: string) => /^\/api\/(v1(\/|$)|oembed$)/.test(pathname);

/** The one address of the API to which something is sent: by programs with a token, never by a page of another site. */
const isWritten = (pathname: string) =>
  /^\/api\/v1\/[^/]+\/recommendations\/[^/]+\/assessments$/.test(pathname);

/** What can be done at an address of the API. */
export const methodsOf = (pathname: string): readonly string[] =>
  isWritten(pathname) ? ['POST', 'OPTIONS'] : readMethods;

/** What pages of other sites do with the API: they read. */
const readMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What lets a page of another site read the API, with its tag and what is left of its allowance. */
export const openDataHeaders: readonly [string, string][] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', readMethods.join(', ')],
  ['Access-Control-Allow-Headers', 'If-None-Match'],
  ['Access-Control-Expose-Headers', 'ETag, RateLimit, RateLimit-Policy, Retry-After'],
  ['Access-Control-Max-Age', '86400'],
];

const unusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The headers that every answer of ours carries beside its policy. */
export function commonHeaders({
  isSecure,
  isFramed = false,
}: Pick<Circumstances, 'isSecure'> & { isFramed?: boolean }): [string, string][] {
  const headers: [string, string][] = [
    // Never says to another site which page a reader came from; our own forms keep their Origin.
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ...(isFramed ? [] : [['X-Frame-Options', 'DENY'] satisfies [string, string]]),
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', unusedFeatures.map((feature) => `${feature}=()`).join(', ')],
  ];
  if (isSecure) headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']);
  return headers;
}

/** Pages of signed-in people, and anything asked for with a session, are kept by nobody. */
export function isPrivate(pathname: string, cookieNames: readonly string[]): boolean {
  const [, section = ''] = pathname.split('/').filter(Boolean);
  if (isOpenData(pathname) || isEmbed(pathname)) return false;
  return (
    privateSections.includes(section) ||
    pathname.startsWith('/api/auth') ||
    bringsSession(cookieNames)
  );
}

/** Whether a request says that it is of somebody signed in; whether that holds is not asked here. */
export const bringsSession = (cookieNames: readonly string[]): boolean =>
  cookieNames.some((name) => name.includes('next-auth.session-token'));

/** Second parts of an address (`/{locale}/desk`) that belong to people with an account. */
export const privateSections: readonly string[] = [
  'desk',
  'account',
  'sign-in',
  'set-up',
  'invitation',
  'password',
];
