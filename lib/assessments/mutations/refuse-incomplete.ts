import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { todayIn } from '@/lib/moment/moment';
import { missingFrom } from '../completeness';
import { contentOf, type DraftRow } from '../draft-row';
import { keptCitations, readReplaced } from './replaced';

/**
 * Undoes the publication of what cannot be published at an instant: the rules may have changed their
 * answer since the submission (a day passed, something was replaced).
 */
export async function refuseIncomplete(
  tx: Transaction,
  viewer: Viewer,
  draft: DraftRow,
  at: Date,
): Promise<void> {
  const { madeOn, archivedAt, country } = await tx.recommendation.findUniqueOrThrow({
    where: { id: draft.recommendationId },
    select: { madeOn: true, archivedAt: true, country: { select: { timeZone: true } } },
  });
  if (archivedAt) undo(refused('NOT_FOUND'));
  await readReplaced(tx, viewer, draft);
  const missing = missingFrom(contentOf(draft), {
    kind: draft.kind,
    authorship: draft.authorship,
    madeOn: madeOn.toISOString().slice(0, 10),
    today: todayIn(country.timeZone, at),
    keptCitations: await keptCitations(tx, draft.kind, draft.replacesId),
  });
  if (Object.keys(missing).length > 0) undo(refused('INVALID', { fieldErrors: missing }));
}
