import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { findJob } from '@/lib/jobs/queries';
import { reportFiles } from '../files';
import { canWriteReport } from '../policy';
import type { FilesState } from '../types';

/**
 * How far the files of the latest version of a report are; null where nothing is published, or for whoever may not
 * write it.
 */
export async function getFilesState(viewer: Viewer, draftId: string): Promise<FilesState | null> {
  const report = await db.report.findFirst({
    where: { draftId },
    select: {
      id: true,
      version: true,
      voiceId: true,
      files: { where: { removedAt: null }, select: { format: true, size: true, sha256: true } },
    },
    orderBy: { version: 'desc' },
  });
  if (!report || !canWriteReport(viewer, report)) return null;
  const { id, version } = report;
  const job = await findJob('writeReportFiles', id);
  const known = new Map(report.files.map((file) => [file.format, file]));
  // They are written in this order, one at a time.
  const next = reportFiles.find(({ format }) => !known.has(format))?.format;
  const files = reportFiles.map(({ format, name }) => {
    const file = known.get(format);
    if (file) {
      const sha256 = Buffer.from(file.sha256).toString('hex');
      return { format, name, state: 'ready' as const, size: file.size, sha256 };
    }
    const state =
      job === null || job.state === 'failed'
        ? ('failed' as const)
        : job.state === 'running' && format === next
          ? ('writing' as const)
          : ('waiting' as const);
    return { format, name, state, size: null, sha256: null };
  });
  const isTriedAgain = job !== null && job.attempts > 0 && job.state !== 'running';
  return {
    ...{ reportId: id, version, files },
    isUnderWay: next !== undefined && job !== null && job.state !== 'failed' && !isTriedAgain,
    problem: next && isTriedAgain ? (job.problem ?? 'UNEXPECTED') : null,
    detail: next && isTriedAgain ? job.detail : null,
    againAt: next && isTriedAgain && job.state === 'waiting' ? job.runAt : null,
  };
}
