import 'server-only';
import { db } from '@/lib/db/client';
import { publicEvidence } from '@/lib/evidence/public';
import type { Moment } from '@/lib/moment/moment';
import type { LawChange } from '../types';

/** The changes of law in force that had happened by the moment's day, oldest first, with the year they mark. */
export async function listLawChanges(countryId: string, moment: Moment): Promise<LawChange[]> {
  const rows = await db.evidence.findMany({
    where: { countryId, isLawChange: true, ...publicEvidence(moment) },
    orderBy: [{ occurredLatest: 'asc' }, { reference: 'asc' }],
    select: { reference: true, title: true, occurredEarliest: true, occurredLatest: true },
  });
  return rows.flatMap(({ reference, title, occurredEarliest, occurredLatest }) => {
    const day = occurredLatest ?? occurredEarliest;
    return day ? [{ reference, title, year: day.getUTCFullYear() }] : [];
  });
}
