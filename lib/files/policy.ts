import type { Viewer } from '@/lib/accounts/types';
import { may, type Who } from '@/lib/auth/permissions';

/** Whose piece of evidence it is. */
export type EvidenceOwner = {
  /** The voice whose member added it; null for what came with the record. */
  voiceId: string | null;
  /** Whether readers see it already. */
  isPublic: boolean;
};

/** A file as far as permissions go. */
export type FileRights = { uploadedById: string | null; isPublished: boolean };

/**
 * Every voice keeps the files of its own evidence; the desk also those of what came with the record
 * or is public.
 */
export function canAttachFile(viewer: Who, { voiceId, isPublic }: EvidenceOwner): boolean {
  if (!may(viewer, 'files.add')) return false;
  if (voiceId === viewer.voice.id) return true;
  return (voiceId === null || isPublic) && may(viewer, 'files.keepRecord');
}

/** Whether somebody lets readers have files of this evidence at all. */
export function canReviewFiles(viewer: Who, owner: EvidenceOwner): boolean {
  return canAttachFile(viewer, owner) && may(viewer, 'files.publish');
}

/** A second person looks at a file before readers get it; a one-person desk may do without. */
export function canPublishFile(
  viewer: Who & Pick<Viewer, 'accountId'>,
  owner: EvidenceOwner,
  file: FileRights,
  settings: { isSelfPublishingAllowed: boolean },
): boolean {
  if (!canReviewFiles(viewer, owner)) return false;
  return file.uploadedById !== viewer.accountId || settings.isSelfPublishingAllowed;
}

/** What readers do not have yet may go at once; what they have, a reviewer takes away. */
export function canArchiveFile(viewer: Who, owner: EvidenceOwner, file: FileRights): boolean {
  return file.isPublished ? canReviewFiles(viewer, owner) : canAttachFile(viewer, owner);
}
