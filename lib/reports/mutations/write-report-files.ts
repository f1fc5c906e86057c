import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { ReportFormat } from '@/lib/db/generated/enums';
import { lockBytes } from '@/lib/files/mutations/lock-bytes';
import { keepBytes } from '@/lib/files/store';
import { newId } from '@/lib/identity/ids';
import type { JobContext } from '@/lib/jobs/types';
import type { ReportTree } from '../content-tree';
import { reportFormats } from '../files';
import { writers } from '../formats/formats';

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/**
 * Writes the files of a published report, in each format that it does not have yet: a second run after a crash goes on
 * where the first one stopped, and never writes one twice. Stops when something was withheld from the report meanwhile;
 * the next run writes what is left.
 */
export async function writeReportFiles(
  { reportId }: { reportId: string },
  { progress, signal }: Pick<JobContext, 'progress' | 'signal'>,
): Promise<void> {
  const report = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      tree: true,
      publishedAt: true,
      files: { where: { removedAt: null }, select: { format: true } },
    },
  });
  const { tree: text, publishedAt, files } = report;
  const tree = JSON.parse(text) as ReportTree;
  const done = new Set(files.map(({ format }) => format));
  for (const format of reportFormats.filter((one) => !done.has(one))) {
    signal.throwIfAborted();
    await keepFile(reportId, format, hashOf(text), await writers[format](tree, publishedAt));
    done.add(format);
    await progress(done.size, reportFormats.length);
  }
}

/** Keeps the bytes and says so, unless another run was faster. */
async function keepFile(
  reportId: string,
  format: ReportFormat,
  treeHash: Buffer,
  bytes: Uint8Array,
): Promise<void> {
  const hash = hashOf(bytes);
  await db.$transaction(async (tx) => {
    await lockBytes(tx, hash);
    await keepBytes(hash.toString('hex'), bytes);
    await tx.$executeRaw`
      INSERT INTO report_files (id, report_id, format, size, sha256, tree_sha256)
      VALUES (${newId()}::uuid, ${reportId}::uuid, ${format}::"ReportFormat", ${bytes.length}, ${hash}, ${treeHash})
      ON CONFLICT (report_id, format) WHERE removed_at IS NULL DO NOTHING`;
  });
}
