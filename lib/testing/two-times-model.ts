import type { ImplementationStatus } from '@/lib/db/generated/enums';
import { contestBetween } from '@/lib/status/contest';

/** A published judgement, as far as the rule of the two times asks. */
export type ModelRow = {
  id: string;
  voice: string;
  kind: string;
  replaces: string | null;
  status: ImplementationStatus | null;
  effectiveOn: string;
  publishedAt: string;
};

/** The days on which judgements of a test begin to hold, in their order. */
export const modelDays = ['2014-05-10', '2014-12-31', '2016-01-01', '2019-06-30', '2025-01-01'];

/** The rule of the two times, said once more and independently of the database. */
function current(rows: ModelRow[], voice: string, asOf: string, knownAt: string) {
  const known = rows.filter((row) => row.publishedAt <= knownAt);
  const rank = (row: ModelRow) => `${row.effectiveOn} ${row.publishedAt} ${row.id}`;
  return known
    .filter((row) => row.voice === voice && row.kind !== 'WITHDRAWAL' && row.effectiveOn <= asOf)
    .filter((row) => !known.some((later) => later.replaces === row.id))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .at(-1);
}

/** What the desk says of a recommendation on a day, as it was known at an instant, and who contests it. */
export function standing(
  rows: ModelRow[],
  voices: { desk: string; others: string[] },
  asOf: string,
  knownAt: string,
) {
  const desk = current(rows, voices.desk, asOf, knownAt);
  const contests = voices.others.map((voice) =>
    contestBetween(desk?.status ?? null, current(rows, voice, asOf, knownAt)?.status ?? null),
  );
  const contest = (['CONTESTED', 'CLOSE'] as const).find((one) => contests.includes(one));
  return {
    assessment: desk?.id ?? null,
    status: desk?.status ?? 'NOT_ASSESSED',
    contest: contest ?? 'UNCONTESTED',
    heldSince: desk ? heldSince(rows, desk, asOf, knownAt) : null,
  };
}

/** Back from the current judgement, day by day, as long as the same status stood. */
function heldSince(rows: ModelRow[], desk: ModelRow, asOf: string, knownAt: string): string {
  let since = desk.effectiveOn;
  for (const day of modelDays.filter((one) => one <= asOf).reverse()) {
    const then = current(rows, desk.voice, day, knownAt);
    if (!then || then.status !== desk.status) break;
    since = then.effectiveOn;
  }
  return since;
}
