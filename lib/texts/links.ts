/** Where a link of a text may lead. */
export type LinkTarget =
  | { kind: 'outside'; href: string }
  | { kind: 'mail'; href: string }
  /** Within the page. */
  | { kind: 'anchor'; href: string }
  /** A page of the same country and language: `corrections`, `recommendations?list=…`. */
  | { kind: 'inside'; path: string };

const inside = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9._-]+)*(?:\?[^#\s]*)?(?:#[\w-]+)?$/i;

/** Reads the address of a link; null for what is none of the four, which then stays words. */
export function linkTarget(href: string): LinkTarget | null {
  if (/^#[\w%-]+$/.test(href)) return { kind: 'anchor', href };
  if (/^mailto:[^\s@?]+@[^\s@?]+$/i.test(href)) return { kind: 'mail', href };
  if (/^https?:\/\//i.test(href))
    return URL.canParse(href) ? { kind: 'outside', href: new URL(href).href } : null;
  const isPath =
    inside.test(href) && !href.includes('..') && !/[a-z]:/i.test(href.split(/[/?#]/)[0] ?? '');
  return isPath ? { kind: 'inside', path: href } : null;
}
