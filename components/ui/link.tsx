import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

/**
 * A link within Qadam. Not prefetched: every page is rendered when it is asked for, and a list of
 * eighty links must not ask for eighty pages.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
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
