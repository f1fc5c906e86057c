import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { AuditEntry } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';

/**
 * Ties cited evidence to the recommendation where it was not yet: from its publication on, a
 * reader finds it there. Answers the events to record.
 */
export async function linkEvidence(
  tx: Transaction,
  viewer: Viewer,
  recommendationId: string,
  evidenceIds: readonly string[],
): Promise<AuditEntry[]> {
  const linked = await tx.evidenceLink.findMany({
    where: { recommendationId, evidenceId: { in: [...evidenceIds] } },
    select: { evidenceId: true },
  });
  const known = new Set(linked.map(({ evidenceId }) => evidenceId));
  const fresh = evidenceIds.filter((id) => !known.has(id));
  await tx.evidenceLink.createMany({
    data: fresh.map((evidenceId) => ({ id: newId(), evidenceId, recommendationId })),
    skipDuplicates: true,
  });
  // Whoever has the form of one of them open would take the link out again.
  await tx.evidence.updateMany({
    where: { id: { in: fresh } },
    data: { version: { increment: 1 } },
  });
  return fresh.map((id) => ({
    kind: 'evidence',
    id,
    accountId: viewer.accountId,
    action: 'link',
    before: null,
    after: { links: [{ recommendationId }] },
  }));
}
