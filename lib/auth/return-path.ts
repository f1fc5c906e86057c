import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';

/**
 * Where somebody comes who signed in: to where they were going; otherwise to the desk, in the
 * language that they chose.
 * @param locale the language in which they signed in
 */
export function landingPath(
  wanted: string,
  locale: Locale,
  chosen: string | null | undefined,
): string {
  const path = ownPath(wanted, deskPath(locale));
  return path === deskPath(locale) && chosen && isLocale(chosen) ? deskPath(chosen) : path;
}

/**
 * Where to go after signing in: only an address of our own, as a path. Anything that a browser could
 * read as another host (`//x`, `/\x`, a scheme, control characters) becomes the fallback.
 */
export function ownPath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return fallback;
  const base = 'http://own.invalid';
  try {
    const url = new URL(wanted, base);
    const path = `${url.pathname}${url.search}${url.hash}`;
    // A path that itself begins with two slashes would be a host again.
    return url.origin === base && !path.startsWith('//') ? path : fallback;
  } catch {
    return fallback;
  }
}
