import 'server-only';
import { db } from '@/lib/db/client';
import { dateOf, dayOf, type Moment } from '@/lib/moment/moment';
import type { EvidenceUse } from '../types';

/** The published assessments that rest on a fact, as far as the moment knows them; latest first. */
export async function listUses(evidenceId: string, moment: Moment): Promise<EvidenceUse[]> {
  const known = moment.knownAt && { publishedAt: { lte: moment.knownAt } };
  const rows = await db.assessment.findMany({
    where: {
      citations: { some: { evidenceId } },
      effectiveOn: { lte: dateOf(moment.asOf) },
      recommendation: { madeOn: { lte: dateOf(moment.asOf) }, archivedAt: null },
      ...known,
    },
    orderBy: [{ effectiveOn: 'desc' }, { publishedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      status: true,
      effectiveOn: true,
      authorship: true,
      signedById: true,
      voice: { select: { slug: true, name: true, kind: true } },
      recommendation: { select: { reference: true, summary: true } },
      replacedBy: { ...(known && { where: known }), select: { kind: true } },
    },
  });
  return rows.map(({ id, replacedBy, signedById, ...row }) => ({
    ...row,
    isShipped: row.authorship === 'SIGNED' && signedById === null,
    assessmentId: id,
    effectiveOn: dayOf(row.effectiveOn),
    replacedBy: replacedBy[0]?.kind ?? null,
  }));
}
