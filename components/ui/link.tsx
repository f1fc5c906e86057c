import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

/** The desk goes on in the document that is there: what is typed, found or chosen stays. */
const deskPath = /^\/[a-z]{2}\/desk(?![^/?#])/;

/**
 * A link within Qadam. To the desk, Next changes the page in place; never prefetched: each page is rendered when it is
 * asked for. To a page for readers it is a plain link: that page is kept whole, and hundreds of links that each wait
 * for a click would hold up a phone (decision 116).
 */
export function Link({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  if (deskPath.test(href)) return <NextLink href={href} prefetch={false} {...props} />;
  return <a href={href} {...props} />;
}

/**
 * A link to another site; says nothing to it about where the reader was. What is no address of the
 * web (one that was withheld, say) is only text.
 */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^https?:/i.test(href)) return <>{children}</>;
  return (
    <a href={href} rel="noopener noreferrer external">
      {children}
    </a>
  );
}

/** An address of the web by the site it leads to; anything else as it is. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
