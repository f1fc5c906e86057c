import { ReportFormat } from '@/lib/db/generated/enums';

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
