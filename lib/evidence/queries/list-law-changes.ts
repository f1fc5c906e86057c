import 'server-only';
import { sortDay } from '@/lib/dates/happened-by';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { compareCodes } from '@/lib/i18n/collation';
import type { Moment } from '@/lib/moment/moment';
import { publicEvidence } from '../public';
import type { LawChange } from '../types';

/** The changes of law in force that had happened by the moment's day, in their order. */
export async function listLawChanges(countryId: string, moment: Moment): Promise<LawChange[]> {
  const rows = await db.evidence.findMany({
    where: { countryId, isLawChange: true, ...publicEvidence(moment) },
    orderBy: { reference: 'asc' },
    select: {
      reference: true,
      title: true,
      occurredEarliest: true,
      occurredLatest: true,
      occurredQualifier: true,
      occurredWords: true,
    },
  });
  return rows
    .map((row) => ({ reference: row.reference, title: row.title, occurred: occurred(row) }))
    .sort((a, b) => compareCodes(sortDay(a.occurred), sortDay(b.occurred)));
}
