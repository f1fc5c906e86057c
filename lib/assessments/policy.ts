import type { Viewer } from '@/lib/accounts/types';
import { may, mayIn, type Who } from '@/lib/auth/permissions';
import type { Authorship, DraftState } from '@/lib/db/generated/enums';
import type { DraftRights } from './types';

type Written = Pick<DraftRights, 'voiceId' | 'authorship'>;

/**
 * How somebody's words in a voice are published: signed in one's own; attributed when the desk
 * enters another voice's view from its statement; null where one may not write.
 */
export function authorshipIn(viewer: Who, voiceId: string): Authorship | null {
  if (mayIn(viewer, 'drafts.write', voiceId)) return 'SIGNED';
  return mayIn(viewer, 'drafts.attribute', voiceId) ? 'ATTRIBUTED' : null;
}

/** Drafts are seen only in the voice that writes them; an attributed one is the desk's. */
export function canSeeDraft(viewer: Who, { voiceId, authorship }: Written): boolean {
  const isAttributed = authorship === 'ATTRIBUTED';
  return mayIn(viewer, isAttributed ? 'drafts.seeAttributed' : 'drafts.see', voiceId);
}

/** What somebody writes on several recommendations at once is theirs alone, until drafts are made of it. */
export function canUseSeveralDraft(
  viewer: Who & Pick<Viewer, 'accountId'>,
  { accountId, voiceId }: { accountId: string; voiceId: string },
): boolean {
  return viewer.accountId === accountId && mayIn(viewer, 'drafts.write', voiceId);
}

const editable: readonly DraftState[] = ['DRAFT', 'RETURNED'];

/** Comments accompany a draft until it is decided for good. */
export function canComment(viewer: Who, draft: Omit<DraftRights, 'contributorIds'>): boolean {
  return canSeeDraft(viewer, draft) && discussed.includes(draft.state);
}

const discussed: readonly DraftState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'SCHEDULED'];

export function canEditDraft(viewer: Who, draft: Omit<DraftRights, 'contributorIds'>): boolean {
  const isAttributed = draft.authorship === 'ATTRIBUTED';
  const permission = isAttributed ? 'drafts.attribute' : 'drafts.write';
  return mayIn(viewer, permission, draft.voiceId) && editable.includes(draft.state);
}

/** Whether somebody reviews at all in the voice of this draft. */
export function canReviewIn(viewer: Who, { voiceId, authorship }: Written): boolean {
  const isAttributed = authorship === 'ATTRIBUTED';
  return mayIn(viewer, isAttributed ? 'review.decideAttributed' : 'review.decide', voiceId);
}

export const isOwnWork = (
  viewer: Pick<Viewer, 'accountId'>,
  draft: Pick<DraftRights, 'contributorIds'>,
) => draft.contributorIds.includes(viewer.accountId);

/** Who wrote in a draft does not decide on it, unless the administrator allows it for a small desk. */
export function canDecide(
  viewer: Who & Pick<Viewer, 'accountId'>,
  draft: DraftRights,
  settings: { isSelfPublishingAllowed: boolean },
): boolean {
  if (!canReviewIn(viewer, draft) || draft.state !== 'SUBMITTED') return false;
  return settings.isSelfPublishingAllowed || !isOwnWork(viewer, draft);
}

/** A voice corrects and withdraws its own judgements; the desk also those that it attributed. */
export function canReplace(viewer: Who, { voiceId, authorship }: Written): boolean {
  const isAttributed = authorship === 'ATTRIBUTED';
  return mayIn(viewer, isAttributed ? 'published.replaceAttributed' : 'published.replace', voiceId);
}

/** Whether somebody may keep the judgements of their own voice fresh. */
export const canVerify = (viewer: Who): boolean => may(viewer, 'judgements.verify');
