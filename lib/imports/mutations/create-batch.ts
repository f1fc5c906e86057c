import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import type { Inspection } from '../inspect-file';
import { canPrepareImport } from '../policy';
import { usualNotes } from '../usual-notes';

export type UploadedFile = { id: string; fileName: string; size: number; sha256: Buffer };

/** Makes a batch of a file that lies in the import folder under the batch's id. */
export async function createBatch(
  viewer: Viewer,
  { id, fileName, size, sha256 }: UploadedFile,
  { format, encoding, delimiter, layout, header, mapping }: Omit<Inspection, 'isSure'>,
): Promise<Outcome<{ id: string }>> {
  if (!canPrepareImport(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    const after = await tx.importBatch.create({
      data: {
        ...{ id, fileName, format, encoding, delimiter, layout, header, mapping },
        ...(layout ? usualNotes[layout] : {}),
        fileSize: size,
        fileSha256: new Uint8Array(sha256),
        createdById: viewer.accountId,
      },
    });
    await recordEvents(tx, [
      {
        kind: 'import_batch',
        id,
        accountId: viewer.accountId,
        action: 'create',
        before: null,
        after,
      },
    ]);
    return { id };
  });
}
