import 'server-only';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { publicEvidence } from '@/lib/evidence/public';
import type { LawChange } from '@/lib/evidence/types';
import type { Moment } from '@/lib/moment/moment';

/** The changes of law in force that had happened by the moment's day, oldest first. */
export async function listLawChanges(countryId: string, moment: Moment): Promise<LawChange[]> {
  const rows = await db.evidence.findMany({
    where: { countryId, isLawChange: true, ...publicEvidence(moment) },
    orderBy: [{ occurredLatest: 'asc' }, { reference: 'asc' }],
    select: {
      reference: true,
      title: true,
      occurredEarliest: true,
      occurredLatest: true,
      occurredQualifier: true,
      occurredWords: true,
    },
  });
  return rows.map((row) => ({
    reference: row.reference,
    title: row.title,
    occurred: occurred(row),
  }));
}
