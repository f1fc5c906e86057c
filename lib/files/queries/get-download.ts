import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { publicEvidence } from '@/lib/evidence/public';
import { isId } from '@/lib/identity/ids';
import { todayIn } from '@/lib/moment/moment';
import { canAttachFile } from '../policy';
import { readBytes } from '../store';
import type { PublicFile } from '../types';
import { fileColumns, toPublicFiles } from './file-columns';
import { getOwner } from './get-owner';

export type Download = PublicFile & {
  /** Whether everybody may have it. */
  isPublic: boolean;
  body: ReadableStream<Uint8Array>;
};

/**
 * A file with its bytes: for everybody when it and its evidence are public, else for those who keep
 * the evidence. Null for everything else, as if there were no such file; also when it was withheld.
 */
export async function getDownload(viewer: Viewer | null, id: string): Promise<Download | null> {
  if (!isId(id)) return null;
  const found = await db.evidenceFile.findFirst({
    where: { id },
    select: {
      ...fileColumns,
      publishedAt: true,
      archivedAt: true,
      evidenceId: true,
      evidence: { select: { country: { select: { timeZone: true } } } },
    },
  });
  if (!found) return null;
  const asOf = todayIn(found.evidence.country.timeZone);
  const isPublic =
    found.publishedAt !== null &&
    found.archivedAt === null &&
    (await db.evidence.count({
      where: { id: found.evidenceId, ...publicEvidence({ asOf, knownAt: null }) },
    })) > 0;
  if (!isPublic) {
    const owner = viewer && (await getOwner({ id: found.evidenceId }));
    if (!viewer || !owner || !canAttachFile(viewer, owner)) return null;
  }
  const [file] = await toPublicFiles([found]);
  if (!file || file.withheld) return null;
  const bytes = await readBytes(file.sha256);
  if (!bytes) return null;
  const { row: _row, ...known } = file;
  return { ...known, size: bytes.size, isPublic, body: bytes.body };
}
