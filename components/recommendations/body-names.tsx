import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { bodyPath, type Place } from '@/lib/i18n/paths';
import { compareWords } from '@/lib/translations/page-texts';

const byName = (one: { shortName: string }, other: { shortName: string }) =>
  compareWords(one.shortName, other.shortName);

/** The names of bodies in a row, each leading to its page. */
export function BodyNames({
  place,
  bodies,
}: {
  place: Place;
  bodies: readonly { slug: string; shortName: string }[];
}) {
  return (
    <span>
      {bodies.toSorted(byName).map(({ slug, shortName }, index) => (
        <span key={slug}>
          {index > 0 ? ', ' : null}
          <Link href={bodyPath(place, slug)}>
            <RecordText text={shortName} />
          </Link>
        </span>
      ))}
    </span>
  );
}
