import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { getSettings } from '@/lib/settings/queries';
import { canAttachFile, canPublishFile, canReviewFiles } from '../policy';
import type { FilePublication } from '../schema';
import { lockFile } from './lock-file';

/** Lets readers have a file, at once when they see its evidence, else together with it. */
export async function publishFile(
  viewer: Viewer,
  { fileId }: FilePublication,
): Promise<Outcome<{ reference: string }>> {
  const settings = await getSettings();
  return transact(async (tx) => {
    const file = await lockFile(tx, fileId);
    if (!file || !canAttachFile(viewer, file.evidence)) undo(refused('NOT_FOUND'));
    if (file.publishedAt) undo(refused('ALREADY_PUBLISHED'));
    const rights = { uploadedById: file.uploadedById, isPublished: false };
    if (!canPublishFile(viewer, file.evidence, rights, settings))
      undo(refused(canReviewFiles(viewer, file.evidence) ? 'OWN_WORK' : 'FORBIDDEN'));
    const { publishedAt } = await tx.evidenceFile.update({
      where: { id: fileId },
      data: { publishedAt: new Date(), publishedById: viewer.accountId },
      select: { publishedAt: true },
    });
    await recordEvents(tx, [
      {
        kind: 'evidence_file',
        id: fileId,
        accountId: viewer.accountId,
        action: 'publish',
        before: { publishedAt: null },
        after: { publishedAt },
      },
    ]);
    return { reference: file.evidence.reference };
  });
}
