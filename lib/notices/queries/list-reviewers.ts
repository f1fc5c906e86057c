import 'server-only';
import { canReviewIn } from '@/lib/assessments/policy';
import type { Transaction } from '@/lib/db/client';
import type { Authorship } from '@/lib/db/generated/enums';

/** Ids of everybody who may decide in the voice of a draft (lib/assessments/policy.ts says who). */
export async function reviewersOf(
  tx: Pick<Transaction, 'account'>,
  draft: { voiceId: string; authorship: Authorship },
): Promise<string[]> {
  const accounts = await tx.account.findMany({
    where: { disabledAt: null, anonymisedAt: null, role: { not: 'EDITOR' } },
    select: {
      id: true,
      role: true,
      voice: { select: { id: true, slug: true, name: true, kind: true } },
    },
  });
  return accounts
    .filter(({ role, voice }) => canReviewIn({ role, voice }, draft))
    .map(({ id }) => id);
}
