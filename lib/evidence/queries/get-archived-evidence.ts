import 'server-only';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { publicEvidence } from '../public';

/** Evidence that readers could see before it was archived; null where there is none of that reference. */
export async function getArchivedEvidence(
  countryId: string,
  reference: string,
  moment: Moment,
): Promise<{ at: Date; reason: string; summary: string } | null> {
  const { archivedAt: _, ...wasPublic } = publicEvidence(moment);
  const found = await db.evidence.findFirst({
    where: { countryId, reference, archivedAt: { not: null }, ...wasPublic },
    select: { archivedAt: true, archivedReason: true, title: true },
  });
  if (!found?.archivedAt) return null;
  return { at: found.archivedAt, reason: found.archivedReason ?? '', summary: found.title };
}
