import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { tellSubmitted } from '@/lib/notices/mutations/tell-about-draft';
import { contributorsOf } from '../current';
import { draftColumns } from '../draft-row';
import { unschedule } from './schedule-assessment';

/**
 * Puts what somebody who goes has scheduled, or has written and others have scheduled, back into the
 * review queue, with the reason, and tells the reviewers at once: nothing is published by the decision
 * of somebody who is not there any more, and nothing is silently forgotten either.
 */
export async function stopSchedules(
  tx: Transaction,
  { by, ...who }: { by: string } & ({ reviewerId: string } | { authorId: string }),
): Promise<void> {
  const scheduled = { state: 'SCHEDULED' as const, ...who };
  const found = await tx.assessmentDraft.findMany({
    where: scheduled,
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of found) {
    await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE id = ${id}::uuid FOR UPDATE`;
    // Its hour may have come in between.
    const draft = await tx.assessmentDraft.findFirst({
      where: { id, ...scheduled },
      select: draftColumns,
    });
    if (!draft) continue;
    const problem = 'reviewerId' in who ? 'REVIEWER_LEFT' : 'AUTHOR_LEFT_VOICE';
    await unschedule(tx, id, { accountId: by, problem });
    await tellSubmitted(tx, draft, await contributorsOf(tx, id));
  }
}
