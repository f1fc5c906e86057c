import { ReportFormat } from '@/lib/db/generated/enums';
import type { FilesState } from './types';

/** The formats in the order in which pages offer them, with what each is served as. */
export const reportFiles = [
  { format: 'PDF', name: 'report.pdf', type: 'application/pdf' },
  {
    format: 'DOCX',
    name: 'report.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    format: 'XLSX',
    name: 'report.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { format: 'CSV', name: 'report.csv', type: 'text/csv; charset=utf-8' },
] as const satisfies readonly { format: ReportFormat; name: string; type: string }[];

export const reportFormats = Object.values(ReportFormat);

/** One word for how far the files of a report are: another one as soon as a page would say anything else of them. */
export function filesKey({ version, files, isUnderWay, problem, againAt }: FilesState): string {
  const states = files.map(({ state, sha256 }) => sha256 ?? state);
  return [version, ...states, isUnderWay, problem, againAt].join(' ');
}
