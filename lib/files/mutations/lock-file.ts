import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { getOwner, type OwnedEvidence } from '../queries/get-owner';

/** A file that is held until the transaction ends. */
export type LockedFile = {
  id: string;
  evidence: OwnedEvidence;
  uploadedById: string | null;
  publishedAt: Date | null;
};

/** Holds a file that is neither archived nor withheld; null where there is none. */
export async function lockFile(tx: Transaction, id: string): Promise<LockedFile | null> {
  await tx.$executeRaw`SELECT 1 FROM evidence_files WHERE id = ${id}::uuid FOR UPDATE`;
  const file = await tx.evidenceFile.findFirst({
    where: { id, archivedAt: null },
    select: { id: true, evidenceId: true, uploadedById: true, publishedAt: true },
  });
  if (!file) return null;
  const withheld = await tx.withholding.count({
    where: { subjectKind: 'evidence_file', subjectId: id },
  });
  const evidence = await getOwner({ id: file.evidenceId }, tx);
  return withheld > 0 || !evidence ? null : { ...file, evidence };
}
