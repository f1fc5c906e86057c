import 'server-only';
import { db } from '@/lib/db/client';
import { dayOf } from '@/lib/moment/moment';

/** The day from which a recommendation exists, `YYYY-MM-DD`; null where the country has none of that reference. */
export async function getMadeOn(countryId: string, reference: string): Promise<string | null> {
  const found = await db.recommendation.findFirst({
    where: { countryId, reference, archivedAt: null },
    select: { madeOn: true },
  });
  return found && dayOf(found.madeOn);
}
