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
