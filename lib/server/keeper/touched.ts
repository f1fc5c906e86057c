/** Everything that is kept may be touched. */
export const anything = '';
/** Something may have changed without being heard. */
export const missed = 'missed';

/** A page of one recommendation; its path names the country and the reference. */
const single = /^\/[a-z]{2}\/([a-z]{2}\/)recommendations\/([^/?]+)$/;

/**
 * The recommendations that a page speaks of, as the database names them in its messages (`kz/USDOS-2019-2`); null for a
 * page that counts or lists, which any of them may touch. Whatever a recommendation's page says of another (the same
 * ask, a part, the whole) stands beside a link to it.
 */
export function speaksOf(address: string, html: string): ReadonlySet<string> | null {
  const [path = ''] = address.split('?');
  const own = single.exec(path);
  if (!own) return null;
  const links = html.matchAll(/href="\/[a-z]{2}\/([a-z]{2}\/)recommendations\/([^/?#"]+)/g);
  return new Set(
    [own, ...links].map(([, country = '', name = '']) => country + decodeURIComponent(name)),
  );
}

/** Whether a message of the database (migrations 84 and 87) may change a page that speaks of these. */
export function isTouched(message: string, names: ReadonlySet<string> | null): boolean {
  if (message === anything || message === missed || names === null) return true;
  return message !== 'lists' && message.split('\n').some((name) => names.has(name));
}
