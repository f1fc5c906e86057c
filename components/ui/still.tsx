'use client';

import { type OlHTMLAttributes, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * A part of a page in which nothing happens but reading: sent as markup, which stays as it stands. React neither
 * reads what it is made of nor draws it a second time to take it over (decision 119), so nothing in it may wait for
 * scripts or be changed by its reader. It is drawn anew where no markup of it stands, and when the page is asked for again.
 */
export function Still({
  as: Tag = 'div',
  children,
  ...attributes
}: OlHTMLAttributes<HTMLElement> & { as?: 'div' | 'ol' | 'section' | 'ul' }) {
  // True on the server and where React takes its markup over, and nowhere else.
  const isSent = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [sent, setSent] = useState(isSent ? children : null);
  const stays = sent !== null && sent === children;
  // Once drawn anew it is React's for good: its markup is gone, also when what was sent comes again (back in history).
  if (sent !== null && !stays) setSent(null);
  if (typeof window === 'undefined' || !stays) {
    return (
      <Tag key={stays ? 'sent' : 'new'} {...attributes}>
        {children}
      </Tag>
    );
  }
  return (
    <Tag
      key="sent"
      {...attributes}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: empty; React leaves the markup inside alone
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}
