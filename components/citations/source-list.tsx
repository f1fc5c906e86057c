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
  const sites = citations.flatMap(({ urls }) => urls).map(siteOf);
  // Several addresses of one site are told apart by what follows it.
  const nameOf = (url: string) => {
    const site = siteOf(url);
    const isOnly = sites.filter((one) => one === site).length === 1;
    return isOnly || !URL.canParse(url) ? site : `${site}${pathOf(url)}`;
  };
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
              <ExternalLink href={url}>{nameOf(url)}</ExternalLink>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The path of an address as people read it, without its end where it is long. */
function pathOf(url: string): string {
  const path = new URL(url).pathname.replace(/\/$/, '');
  return path.length > 48 ? `${path.slice(0, 47)}…` : path;
}
