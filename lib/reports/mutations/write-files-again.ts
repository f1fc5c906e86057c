import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import type { FilesAgain } from '../draft-schema';
import { reportFormats } from '../files';
import { canWriteReport } from '../policy';

/** Has those files of a published report written that are not there, at once and with all tries. */
export async function writeFilesAgain(
  viewer: Viewer,
  { reportId }: FilesAgain,
): Promise<Outcome<{ reference: string }>> {
  return transact(async (tx) => {
    const report = await tx.report.findUnique({
      where: { id: reportId },
      select: {
        reference: true,
        version: true,
        voiceId: true,
        files: { where: { removedAt: null }, select: { format: true } },
      },
    });
    if (!report || !canWriteReport(viewer, report)) undo(refused('NOT_FOUND'));
    const { reference, version, files } = report;
    if (files.length >= reportFormats.length) return { reference };
    await enqueue(tx, 'writeReportFiles', { reportId }, { key: reportId });
    const what = { reference, version };
    await recordEvents(tx, [
      {
        kind: 'report',
        id: reportId,
        accountId: viewer.accountId,
        action: 'retry',
        before: what,
        after: what,
      },
    ]);
    return { reference };
  });
}
