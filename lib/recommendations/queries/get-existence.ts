import 'server-only';
import { db } from '@/lib/db/client';
import { dayOf } from '@/lib/moment/moment';

/** When a recommendation began, and whether it was taken out of the record. */
export type Existence = {
  /** The day from which it exists, `YYYY-MM-DD`. */
  madeOn: string;
  archived: { at: Date; reason: string; summary: string } | null;
};

/** Whether and from when the country has a recommendation of that reference; null where it has none. */
export async function getExistence(
  countryId: string,
  reference: string,
): Promise<Existence | null> {
  const found = await db.recommendation.findFirst({
    where: { countryId, reference },
    select: { madeOn: true, archivedAt: true, archivedReason: true, summary: true },
  });
  if (!found) return null;
  const { archivedAt, archivedReason, summary } = found;
  return {
    madeOn: dayOf(found.madeOn),
    archived: archivedAt && { at: archivedAt, reason: archivedReason ?? '', summary },
  };
}
