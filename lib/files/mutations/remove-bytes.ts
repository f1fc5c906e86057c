import 'server-only';
import { db } from '@/lib/db/client';
import { removeBytes } from '../store';
import { lockBytes } from './lock-bytes';

/** Destroys bytes that no file of evidence or of a report has any more, but for those that are withheld. */
export async function removeUnusedBytes(hash: Buffer): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockBytes(tx, hash);
    const files = await tx.evidenceFile.findMany({
      where: { sha256: new Uint8Array(hash) },
      select: { id: true },
    });
    const withheld = await tx.withholding.count({
      where: {
        subjectKind: 'evidence_file',
        field: 'name',
        subjectId: { in: files.map(({ id }) => id) },
      },
    });
    const sha256 = new Uint8Array(hash);
    const reports = await tx.reportFile.count({ where: { sha256, removedAt: null } });
    if (withheld === files.length && reports === 0) await removeBytes(hash.toString('hex'));
  });
}
