import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import type { BodySummary } from '@/lib/bodies/types';
import { formatNumber } from '@/lib/i18n/format';
import { bodyPath, type Place } from '@/lib/i18n/paths';
import { totalOf } from '@/lib/status/scale';
import { compareWords } from '@/lib/translations/page-texts';
import styles from './bodies-below.module.css';

/** The bodies that stand below another, each with the number of its recommendations. */
export function BodiesBelow({ place, bodies }: { place: Place; bodies: BodySummary['below'] }) {
  return (
    <ul className={styles.below}>
      {bodies
        .toSorted((one, other) => compareWords(one.shortName, other.shortName))
        .map(({ slug, shortName, counts }) => (
          <li key={slug}>
            <Link href={bodyPath(place, slug)}>
              <RecordText text={shortName} />
            </Link>{' '}
            ({formatNumber(place.locale, totalOf(counts))})
          </li>
        ))}
    </ul>
  );
}
