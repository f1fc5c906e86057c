import { ExternalLink, siteOf } from '@/components/ui/link';
import type { SourceCitation } from '@/lib/citations/types';
import styles from './source-list.module.css';

/**
 * Where something was read: title, publisher, place in it, and every known address. With `areKeysShown` each
 * begins with its key, without the country, for texts that name their sources by it ("S2").
 */
export function SourceList({
  citations,
  areKeysShown = false,
}: {
  citations: readonly SourceCitation[];
  areKeysShown?: boolean;
}) {
  return (
    <ul className={styles.sources} lang="en">
      {citations.map(({ key, title, publisher, locator, urls }) => (
        <li key={`${key} ${locator ?? ''}`}>
          {areKeysShown ? <strong>{key.replace(/^[A-Z]{2}-/, '')}: </strong> : null}
          {title}
          {publisher ? `, ${publisher}` : null}
          {locator ? ` (${locator})` : null}
          {urls.map((url) => (
            <span key={url} className={styles.address}>
              {' '}
              <ExternalLink href={url}>{siteOf(url)}</ExternalLink>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
