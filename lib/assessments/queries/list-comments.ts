import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canSeeDraft } from '../policy';
import type { DraftField, FieldComment } from '../types';

/** What was said of the fields of a draft, in its order; nothing for whoever may not see the draft. */
export async function listComments(viewer: Viewer, draftId: string): Promise<FieldComment[]> {
  const draft = await db.assessmentDraft.findUnique({
    where: { id: draftId },
    select: {
      voiceId: true,
      authorship: true,
      comments: {
        select: {
          id: true,
          field: true,
          text: true,
          createdAt: true,
          resolvedAt: true,
          author: { select: { name: true } },
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 200,
      },
    },
  });
  if (!draft || !canSeeDraft(viewer, draft)) return [];
  return draft.comments.map(({ id, field, text, createdAt, resolvedAt, author }) => ({
    id,
    field: field as DraftField,
    text,
    authorName: author.name ?? '',
    at: createdAt.toISOString(),
    isResolved: resolvedAt !== null,
  }));
}
