import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { canSeeDraft } from '@/lib/assessments/policy';
import { db, type Transaction } from '@/lib/db/client';
import { removeUnusedBytes } from '@/lib/files/mutations/remove-bytes';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { canWithhold } from '../policy';
import type { WithholdingInput } from '../schema';

/**
 * Takes a text or a file out of every place that keeps it, for good. The database does it in one
 * transaction (`withhold_text`): pages, search, exports, translations, drafts and the payloads of the
 * history; what remains is a marker, the hash of what was there, and the event. The bytes of a file
 * are then destroyed, unless another file that is not withheld has the same.
 */
export async function withholdText(
  viewer: Viewer,
  { text: { kind, id, field }, reason }: Pick<WithholdingInput, 'text' | 'reason'>,
): Promise<Outcome<{ sha256: string }>> {
  if (!canWithhold(viewer)) return refused('FORBIDDEN');
  if (!(await isSeen(viewer, kind, id))) return refused('NOT_FOUND');
  const outcome = await transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ hash: Uint8Array }[]>`
      SELECT withhold_text(${kind}, ${id}::uuid, ${field}, ${reason}::"WithholdingReason",
        ${viewer.accountId}::uuid) AS hash`;
    const files = await removedReportFiles(tx);
    for (const reportId of new Set(files.map((file) => file.reportId)))
      await enqueue(tx, 'writeReportFiles', { reportId }, { key: reportId });
    return { hash: Buffer.from(row?.hash ?? []), files };
  });
  if (!outcome.ok) return outcome;
  const { hash, files } = outcome.value;
  for (const { sha256 } of files) await removeUnusedBytes(Buffer.from(sha256));
  if (kind === 'evidence_file' && field === 'name') await removeUnusedBytes(hash);
  return { ok: true, value: { sha256: hash.toString('hex') } };
}

/** The files of published reports that this transaction took away: what is left is written anew. */
const removedReportFiles = (tx: Transaction) =>
  tx.$queryRaw<{ reportId: string; sha256: Uint8Array }[]>`
    SELECT report_id AS "reportId", sha256 FROM report_files WHERE removed_at = now()::timestamptz(3)`;

/** What another voice has not published is none of the desk's. */
async function isSeen(viewer: Viewer, kind: string, id: string): Promise<boolean> {
  if (kind !== 'assessment_draft' && kind !== 'draft_comment') return true;
  const draft = await db.assessmentDraft.findFirst({
    where: kind === 'draft_comment' ? { comments: { some: { id } } } : { id },
    select: { voiceId: true, authorship: true },
  });
  return draft !== null && canSeeDraft(viewer, draft);
}
