import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { tellMentioned } from '@/lib/notices/mutations/tell-about-draft';
import { canComment } from '../policy';
import type { CommentForm, CommentReference } from '../schema';

const rights = {
  ...{ id: true, recommendationId: true, voiceId: true, authorship: true, state: true },
} as const;

/**
 * Says something of one field of a draft that one sees and that is not decided for good. Whoever
 * may see it and is named by `@` is told.
 */
export async function commentDraft(
  viewer: Viewer,
  { draftId, field, text }: CommentForm,
): Promise<Outcome<{ commentId: string }>> {
  return transact(async (tx) => {
    const draft = await tx.assessmentDraft.findUnique({ where: { id: draftId }, select: rights });
    if (!draft || !canComment(viewer, draft)) undo(refused('NOT_FOUND'));
    const comment = { id: newId(), draftId, field, text, authorId: viewer.accountId };
    await tx.draftComment.create({ data: comment, select: { id: true } });
    await recordEvents(tx, [
      {
        kind: 'draft_comment',
        id: comment.id,
        accountId: viewer.accountId,
        action: 'create',
        before: null,
        after: comment,
      },
    ]);
    await tellMentioned(tx, viewer, draft, comment);
    return { commentId: comment.id };
  });
}

/** Marks a comment as dealt with, once; whoever may comment may. */
export async function resolveComment(
  viewer: Viewer,
  { commentId }: CommentReference,
): Promise<Outcome<{ draftId: string }>> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM draft_comments WHERE id = ${commentId}::uuid FOR UPDATE`;
    const comment = await tx.draftComment.findUnique({
      where: { id: commentId },
      select: { draftId: true, resolvedAt: true, draft: { select: rights } },
    });
    if (!comment || !canComment(viewer, comment.draft)) undo(refused('NOT_FOUND'));
    const { draftId } = comment;
    if (comment.resolvedAt) return { draftId };
    const resolved = { resolvedAt: new Date(), resolvedById: viewer.accountId };
    await tx.draftComment.update({
      where: { id: commentId },
      data: resolved,
      select: { id: true },
    });
    await recordEvents(tx, [
      {
        kind: 'draft_comment',
        id: commentId,
        accountId: viewer.accountId,
        action: 'resolve',
        before: { resolvedById: null },
        after: { draftId, ...resolved },
      },
    ]);
    return { draftId };
  });
}
