import { type NextRequest, NextResponse } from 'next/server';
import { Problem, problemMessage } from '@/lib/api/problem';
import { embedStyleHash } from '@/lib/charts/embed-style';
import { settings } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { negotiateLocale } from '@/lib/i18n/negotiate';
import { offeredLocales, offeredPath } from '@/lib/i18n/offered';
import { isCountryPath, withoutEmpty } from '@/lib/i18n/paths';
import {
  bringsSession,
  dataPolicy,
  embedPolicy,
  isEmbed,
  isOpenData,
  isPrivate,
  methodsOf,
  openDataHeaders,
  pagePolicy,
} from '@/lib/security/headers';

/**
 * Runs before every page: the language of an address without one, its empty fields, a fresh nonce and the
 * policy that keeps a page safe. It never decides what somebody may see or do: queries and mutations do.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const allowed = methodsOf(pathname).join(', ');
  if (isOpenData(pathname) && !allowed.split(', ').includes(request.method)) {
    const problem = new Problem('method-not-allowed', `${allowed} only.`);
    const answer = problemMessage(problem, { Allow: allowed });
    return secured(new NextResponse(...answer), request, dataPolicy);
  }
  if (isEmbed(pathname)) return secured(NextResponse.next(), request, embedPolicy(embedStyleHash));
  if (isData(pathname)) return secured(NextResponse.next(), request, dataPolicy);
  if (!isLocale(pathname.split('/')[1] ?? '')) {
    return secured(toNegotiatedLocale(request), request, dataPolicy);
  }
  const offered = toOfferedLocale(request);
  if (offered) return secured(offered, request, dataPolicy);
  const cleaned = toCleanAddress(request);
  if (cleaned) return secured(cleaned, request, dataPolicy);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const isSecure = settings().url.startsWith('https:');
  const isDevelopment = process.env.NODE_ENV === 'development';
  const policy = pagePolicy({ nonce, isSecure, isDevelopment });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next puts the nonce of the request's own policy on every script it writes.
  headers.set('Content-Security-Policy', policy);
  return secured(NextResponse.next({ request: { headers } }), request, policy);
}

/** The API, and files at the root (`/robots.txt`, `/icon.svg`): no pages, and in no language. */
function isData(pathname: string): boolean {
  return /^\/(api(\/|$)|[^/]+\.[a-z]+$)/.test(pathname);
}

/** 307, so that a POST stays one. Next sends an address on our own host without the host. */
function toNegotiatedLocale(request: NextRequest): NextResponse {
  const locale = negotiateLocale(request.headers.get('accept-language'), offeredLocales());
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${target.pathname === '/' ? '' : target.pathname}`;
  const response = NextResponse.redirect(target, 307);
  response.headers.set('Vary', 'Accept-Language');
  return response;
}

/**
 * A reader's page or file in a language that is not offered leads to the same in the first that is: for the time
 * being, so nobody keeps it. Whoever brings a session sees all languages, to prepare one before it is offered.
 */
function toOfferedLocale({ method, nextUrl, cookies }: NextRequest): NextResponse | null {
  const isRead = method === 'GET' || method === 'HEAD';
  const pathname = isRead ? offeredPath(nextUrl.pathname) : null;
  if (!pathname || bringsSession(cookies.getAll().map(({ name }) => name))) return null;
  const target = nextUrl.clone();
  target.pathname = pathname;
  const response = NextResponse.redirect(target, 307);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/**
 * What a reader's form leaves empty says nothing: an address names what is chosen. Where scripts run the form
 * itself leaves it out. Not for who comes from elsewhere: the boot script takes a redirect for one of language.
 */
function toCleanAddress({ method, nextUrl, headers }: NextRequest): NextResponse | null {
  const search = withoutEmpty(nextUrl.search);
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead || search === nextUrl.search || !isCountryPath(nextUrl.pathname)) return null;
  if (/^(cross-site|none)$/.test(headers.get('sec-fetch-site') ?? '')) return null;
  const target = nextUrl.clone();
  target.search = search;
  return NextResponse.redirect(target, 307);
}

/** Adds the policy; the headers that every answer carries come from our server (`lib/server`). */
function secured(response: NextResponse, request: NextRequest, policy: string): NextResponse {
  response.headers.set('Content-Security-Policy', policy);
  if (isOpenData(request.nextUrl.pathname))
    for (const [name, value] of openDataHeaders) response.headers.set(name, value);
  const cookieNames = request.cookies.getAll().map((cookie) => cookie.name);
  if (isPrivate(request.nextUrl.pathname, cookieNames)) {
    response.headers.set('Cache-Control', 'private, no-store');
  }
  return response;
}

export const config = {
  // Prefetches are not left out: a browser may show a prefetched page later, without its policy.
  // Uploads set their own, stricter headers, and Next would keep a second copy of what is sent to them.
  matcher: ['/((?!_next/|api/files/|api/imports$).*)'],
};
