import { Link } from '@/components/ui/link';
import type { SuggestionKind } from '@/lib/db/generated/enums';
import { type Place, suggestPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './suggestions.module.css';

const kinds: readonly SuggestionKind[] = ['EVIDENCE', 'ERROR', 'REPLY'];

/** The ways to tell the desk something; `current` is the one whose form is open. */
export function KindLinks({
  place,
  about,
  current,
}: {
  place: Place;
  /** A reference; empty for the record as a whole. */
  about: string;
  current?: SuggestionKind;
}) {
  const t = getTranslator(place.locale, 'suggest');
  return (
    <ul className={styles.links}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Link
            href={suggestPath(place, { about, kind: kind.toLowerCase() })}
            aria-current={kind === current ? 'page' : undefined}
            // What is suggested is not for search engines to follow.
            rel="nofollow"
          >
            {t(`title.${kind}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
