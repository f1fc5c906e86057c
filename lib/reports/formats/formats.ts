import 'server-only';
import type { ReportFormat } from '@/lib/db/generated/enums';
import type { ReportTree } from '../content-tree';
import { writeCsv } from './write-csv';
import { writeDocx } from './write-docx';
import { writePdf } from './write-pdf';
import { writeWorkbook } from './write-workbook';

/** How each format is written. */
export const writers: Readonly<
  Record<ReportFormat, (tree: ReportTree, publishedAt: Date) => Promise<Uint8Array>>
> = { PDF: writePdf, DOCX: writeDocx, XLSX: writeWorkbook, CSV: writeCsv };
