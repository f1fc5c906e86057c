import { ExternalLink } from '@/components/ui/link';
import type { SourceCitation } from '@/lib/citations/types';

/** The sources of a picture in one line: title, publisher, place in it; the first address leads there. */
export function SourceLine({ citations }: { citations: readonly SourceCitation[] }) {
  return (
    <span lang="en">
      {citations.map(({ key, title, publisher, locator, urls: [url] }, index) => (
        <span key={`${key} ${locator ?? ''}`}>
          {index > 0 ? '; ' : null}
          {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
          {publisher ? `, ${publisher}` : null}
          {locator ? ` (${locator})` : null}
        </span>
      ))}
    </span>
  );
}
