import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canArchiveFile, canAttachFile } from '../policy';
import type { FileArchive } from '../schema';
import { lockFile } from './lock-file';

/** Takes a file off its evidence, with a reason. Its bytes stay: withholding is what destroys them. */
export async function archiveFile(
  viewer: Viewer,
  { fileId, reason }: FileArchive,
): Promise<Outcome<{ reference: string }>> {
  return transact(async (tx) => {
    const file = await lockFile(tx, fileId);
    if (!file || !canAttachFile(viewer, file.evidence)) undo(refused('NOT_FOUND'));
    const rights = { uploadedById: file.uploadedById, isPublished: file.publishedAt !== null };
    if (!canArchiveFile(viewer, file.evidence, rights)) undo(refused('FORBIDDEN'));
    const after = { archivedAt: new Date(), archivedReason: reason };
    await tx.evidenceFile.update({ where: { id: fileId }, data: after, select: { id: true } });
    await recordEvents(tx, [
      {
        kind: 'evidence_file',
        id: fileId,
        accountId: viewer.accountId,
        action: 'archive',
        before: { archivedAt: null, archivedReason: null },
        after,
      },
    ]);
    return { reference: file.evidence.reference };
  });
}
