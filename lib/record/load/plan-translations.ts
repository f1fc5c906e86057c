import { hashOf } from '@/lib/translations/hash';

/** A place of the record where a text stands; free while no translation was ever made for it. */
export type Place = {
  subjectKind: string;
  subjectId: string;
  field: string;
  original: string;
  isFree: boolean;
};

/** A translation that there is: of one of the originals in question, or one that was loaded before. */
export type Stored = {
  id: string;
  subjectKind: string;
  subjectId: string;
  field: string;
  text: string;
  /** Hexadecimal digits. */
  sourceHash: string;
  /** Nobody has changed or checked it since it was loaded. */
  isAsLoaded: boolean;
};

type Changed = { text: string; sourceHash: string };
export type At = Pick<Place, 'subjectKind' | 'subjectId' | 'field'>;

export type TranslationPlan = {
  created: (At & Changed)[];
  updated: (At & Changed & { id: string; before: Changed })[];
  unchanged: number;
};

const placeOf = ({ subjectKind, subjectId, field }: At) => `${subjectKind}/${subjectId}/${field}`;

/**
 * What the translations of the files would change. A text that has one here already keeps it, unless that one is what was
 * loaded before and the files say it otherwise now; one whose original was changed by the files is brought along.
 * @param places in the order in which one is chosen
 */
export function planTranslations(
  pairs: readonly { en: string; text: string }[],
  places: readonly Place[],
  stored: readonly Stored[],
): TranslationPlan {
  const plan: TranslationPlan = { created: [], updated: [], unchanged: 0 };
  const byOriginal = grouped(places, ({ original }) => original);
  const byHash = grouped(stored, ({ sourceHash }) => sourceHash);
  const byPlace = new Map(stored.map((row) => [placeOf(row), row]));
  for (const { en, text } of pairs) {
    const sourceHash = hashOf(en);
    const there = byHash.get(sourceHash) ?? [];
    const at = byOriginal.get(en) ?? [];
    const before = at.flatMap((place) => byPlace.get(placeOf(place)) ?? []);
    const old =
      there.length > 0
        ? there.every(({ isAsLoaded }) => isAsLoaded) && there.find((row) => row.text !== text)
        : before.find(({ isAsLoaded }) => isAsLoaded);
    const free = there.length === 0 && !old && at.find(({ isFree }) => isFree);
    if (old) {
      const { id, subjectKind, subjectId, field } = old;
      const was = { text: old.text, sourceHash: old.sourceHash };
      plan.updated.push({ id, subjectKind, subjectId, field, text, sourceHash, before: was });
    } else if (free) {
      const { subjectKind, subjectId, field } = free;
      plan.created.push({ subjectKind, subjectId, field, text, sourceHash });
    } else plan.unchanged += 1;
  }
  return plan;
}

function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return groups;
}
