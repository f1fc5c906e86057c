import { dayOf } from '@/lib/moment/moment';

/** A date in the world: either end may be open (null). Days are `YYYY-MM-DD`. */
export type VagueDate = {
  earliest: string | null;
  latest: string | null;
  qualifier: 'EXACT' | 'ABOUT' | 'INFERRED';
  /** The source's words, in English, where the two days do not say it all. */
  words: string | null;
};

/** A vague date from its four columns. */
export function vagueDate(
  earliest: Date | null,
  latest: Date | null,
  qualifier: VagueDate['qualifier'],
  words: string | null,
): VagueDate {
  return {
    earliest: earliest && dayOf(earliest),
    latest: latest && dayOf(latest),
    qualifier,
    words,
  };
}

/** The year in which a time axis marks a vague date: of its last possible day, of its middle where it is `ABOUT`. */
export function markYear({ earliest, latest, qualifier }: VagueDate): number | null {
  const day = latest ?? earliest;
  if (!day) return null;
  if (qualifier !== 'ABOUT' || !earliest) return Number(day.slice(0, 4));
  return new Date((Date.parse(earliest) + Date.parse(day)) / 2).getUTCFullYear();
}

/** A vague date from the four `occurred…` columns that evidence and engagements share. */
export function occurred(row: {
  occurredEarliest: Date | null;
  occurredLatest: Date | null;
  occurredQualifier: VagueDate['qualifier'];
  occurredWords: string | null;
}): VagueDate {
  return vagueDate(
    row.occurredEarliest,
    row.occurredLatest,
    row.occurredQualifier,
    row.occurredWords,
  );
}
