import 'server-only';
import type { Encoding } from '../encoding';
import { importFile } from '../import-folder';
import { inspectFile, previewRows } from '../inspect-file';
import { FileProblem } from '../problems';
import type { FileRow } from '../read-csv';
import type { BatchDetail } from '../types';

/** The file's first rows as they are read now; null where it is gone. */
export async function getPreview(
  batch: BatchDetail,
): Promise<{ rows: FileRow[]; isSure: boolean } | null> {
  const file = importFile(batch.id);
  const format = {
    format: batch.format as 'csv' | 'xlsx',
    encoding: batch.encoding as Encoding,
    delimiter: batch.delimiter,
  };
  try {
    const { isSure } = await inspectFile(file, format);
    const { layout } = batch;
    const rows = await previewRows(file, format, { layout, count: 3, isTelling: !isSure });
    return { rows, isSure };
  } catch (error) {
    if (error instanceof FileProblem) return { rows: [], isSure: true };
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
