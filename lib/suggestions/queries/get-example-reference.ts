import 'server-only';
import { db } from '@/lib/db/client';

/** A reference of this country's record, to show what one looks like; empty when there is none. */
export async function getExampleReference(countryId: string): Promise<string> {
  const row = await db.recommendation.findFirst({
    where: { countryId, archivedAt: null },
    select: { reference: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return row?.reference ?? '';
}
