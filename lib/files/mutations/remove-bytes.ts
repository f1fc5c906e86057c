import 'server-only';
import { db } from '@/lib/db/client';
import { removeBytes } from '../store';
import { lockBytes } from './lock-bytes';

/** Destroys bytes that no file has any more, but for those that are withheld. */
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
    if (withheld === files.length) await removeBytes(hash.toString('hex'));
  });
}
