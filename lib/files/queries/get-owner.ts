import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import type { EvidenceOwner } from '../policy';

/** A piece of evidence as far as its files go. */
export type OwnedEvidence = EvidenceOwner & { id: string; reference: string; title: string };

/** Whose a piece of evidence is and whether readers see it; null where there is none, or it is archived. */
export async function getOwner(
  where: { reference: string } | { id: string },
  client: Pick<Transaction, 'evidence' | 'account'> = db,
): Promise<OwnedEvidence | null> {
  const found = await client.evidence.findFirst({
    where: { ...where, archivedAt: null },
    select: {
      id: true,
      reference: true,
      title: true,
      createdById: true,
      assessments: { select: { id: true }, take: 1 },
    },
  });
  if (!found) return null;
  const { createdById, assessments, ...evidence } = found;
  const creator = createdById
    ? await client.account.findUnique({ where: { id: createdById }, select: { voiceId: true } })
    : null;
  return {
    ...evidence,
    voiceId: creator?.voiceId ?? null,
    isPublic: createdById === null || assessments.length > 0,
  };
}
