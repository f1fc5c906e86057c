import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import type { Authorship } from '@/lib/db/generated/enums';
import { mentionedIn } from '../mentions';
import { colleaguesOf } from '../queries/list-colleagues';
import { reviewersOf } from '../queries/list-reviewers';
import type { NewNotice } from '../types';
import { notifyAll, settleNotices } from './notify';

interface Draft {
  id: string;
  recommendationId: string;
  voiceId: string;
  authorship: Authorship;
}

/** Tells the reviewers of a draft's voice that it waits for them; not those who wrote in it. */
export async function tellSubmitted(
  tx: Transaction,
  draft: Draft,
  contributors: readonly string[],
): Promise<void> {
  const reviewers = await reviewersOf(tx, draft);
  const { label } = await placeOf(tx, draft);
  await settleNotices(tx, draft.id, ['RETURNED']);
  await notifyAll(
    tx,
    reviewers
      .filter((id) => !contributors.includes(id))
      .map((accountId) => about(draft, accountId, 'SUBMITTED', label, `desk/review/${draft.id}`)),
  );
}

/** Tells who wrote in a draft what was decided on it; not the one who decided. */
export async function tellDecided(
  tx: Transaction,
  viewer: Viewer,
  draft: Draft,
  decision: 'RETURNED' | 'REJECTED' | 'PUBLISHED',
  contributors: readonly string[],
): Promise<void> {
  const { label, country } = await placeOf(tx, draft);
  const reference = encodeURIComponent(label);
  const path = {
    RETURNED: `desk/recommendations/${reference}/progress`,
    // Its reason stands beside what was proposed.
    REJECTED: `desk/review/${draft.id}`,
    PUBLISHED: `${country}/recommendations/${reference}`,
  }[decision];
  const kind = decision === 'REJECTED' ? 'RETURNED' : decision;
  await settleNotices(tx, draft.id, ['SUBMITTED', 'WAITING']);
  await notifyAll(
    tx,
    contributors
      .filter((id) => id !== viewer.accountId)
      .map((accountId) => about(draft, accountId, kind, label, path)),
  );
}

/** Tells those who are named in a comment on a draft, of all who may see it; not the one who wrote it. */
export async function tellMentioned(
  tx: Transaction,
  viewer: Viewer,
  draft: Draft,
  comment: { id: string; text: string },
): Promise<void> {
  if (!comment.text.includes('@')) return;
  const named = mentionedIn(comment.text, await colleaguesOf(tx, draft));
  const { label } = await placeOf(tx, draft);
  await notifyAll(
    tx,
    named
      .filter(({ id }) => id !== viewer.accountId)
      .map(({ id: accountId }) => ({
        ...{ accountId, kind: 'MENTIONED', subjectKind: 'draft_comment', subjectId: comment.id },
        ...{ label, path: `desk/review/${draft.id}` },
      })),
  );
}

/** Tells somebody that another person's unfinished draft is theirs now. */
export async function tellAssigned(
  tx: Transaction,
  draft: Draft,
  accountId: string,
): Promise<void> {
  const { label } = await placeOf(tx, draft);
  const path = `desk/recommendations/${encodeURIComponent(label)}/progress`;
  await notifyAll(tx, [about(draft, accountId, 'ASSIGNED', label, path)]);
}

function about(
  draft: Draft,
  accountId: string,
  kind: NewNotice['kind'],
  label: string,
  path: string,
): NewNotice {
  return { accountId, kind, subjectKind: 'assessment_draft', subjectId: draft.id, label, path };
}

async function placeOf(tx: Transaction, draft: Draft) {
  const { reference, country } = await tx.recommendation.findUniqueOrThrow({
    where: { id: draft.recommendationId },
    select: { reference: true, country: { select: { code: true } } },
  });
  return { label: reference, country: country.code };
}
