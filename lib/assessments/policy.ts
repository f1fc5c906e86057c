import type { Viewer } from '@/lib/accounts/types';
import type { Authorship, DraftState } from '@/lib/db/generated/enums';
import type { DraftRights } from './types';

type Who = Pick<Viewer, 'accountId' | 'role' | 'voice'>;

const isDesk = (viewer: Who) => viewer.voice.kind === 'EDITORIAL_DESK';

/**
 * How somebody's words in a voice are published: signed in one's own; attributed when the desk
 * enters another voice's view from its statement; null where one may not write.
 */
export function authorshipIn(viewer: Who, voiceId: string): Authorship | null {
  if (viewer.voice.id === voiceId) return 'SIGNED';
  return isDesk(viewer) ? 'ATTRIBUTED' : null;
}

/** Drafts are seen only in the voice that writes them; an attributed one is the desk's. */
export function canSeeDraft(
  viewer: Who,
  draft: Pick<DraftRights, 'voiceId' | 'authorship'>,
): boolean {
  if (draft.authorship === 'ATTRIBUTED') return isDesk(viewer);
  return viewer.voice.id === draft.voiceId;
}

const editable: readonly DraftState[] = ['DRAFT', 'RETURNED'];

export function canEditDraft(viewer: Who, draft: Omit<DraftRights, 'contributorIds'>): boolean {
  return canSeeDraft(viewer, draft) && editable.includes(draft.state);
}

/** Whether somebody reviews at all in the voice of this draft. */
export function canReviewIn(
  viewer: Who,
  draft: Pick<DraftRights, 'voiceId' | 'authorship'>,
): boolean {
  return viewer.role !== 'EDITOR' && canSeeDraft(viewer, draft);
}

export const isOwnWork = (viewer: Who, draft: Pick<DraftRights, 'contributorIds'>) =>
  draft.contributorIds.includes(viewer.accountId);

/** Who wrote in a draft does not decide on it, unless the administrator allows it for a small desk. */
export function canDecide(
  viewer: Who,
  draft: DraftRights,
  settings: { isSelfPublishingAllowed: boolean },
): boolean {
  if (!canReviewIn(viewer, draft) || draft.state !== 'SUBMITTED') return false;
  return settings.isSelfPublishingAllowed || !isOwnWork(viewer, draft);
}

/** A voice corrects and withdraws its own judgements; the desk also those that it attributed. */
export function canReplace(
  viewer: Who,
  published: { voiceId: string; authorship: Authorship },
): boolean {
  if (viewer.voice.id === published.voiceId) return true;
  return isDesk(viewer) && published.authorship === 'ATTRIBUTED';
}
