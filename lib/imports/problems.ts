import { beginningOf } from './cells';

/** Why a file as a whole cannot be read: said in words by `imports.file.*` of the messages. */
export const fileCodes = [
  'notText',
  'oldExcel',
  'notXlsx',
  'zipTooLarge',
  'zipDamaged',
  'calendar',
  'encrypted',
  'quotes',
  'encoding',
  'tooLarge',
  'empty',
  'noHeader',
  'noRows',
  'tooManyColumns',
  'tooManyRows',
  'tooManyNames',
  'recordTooLong',
  'missing',
  'stopped',
] as const;
export type FileCode = (typeof fileCodes)[number];

/** An expected end of reading. Thrown inside the readers; becomes the batch's `failure`. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileCode,
    /** The row at which it was noticed, its header being 1. */
    readonly line: number | null = null,
  ) {
    super(code);
  }
}

/** Why one row is not imported: `imports.problem.*`. */
export const rowCodes = [
  'required',
  'tooLong',
  'reference',
  'day',
  'number',
  'choice',
  'cells',
  'characters',
  'linkUnknown',
  'linkElsewhere',
  'linkIndicator',
  'linksTooMany',
  'repeated',
  'unknownReference',
  'countryMissing',
  'countryUnknown',
  'fixed',
  'countryNotOne',
  'bodyMissing',
  'nameMissing',
  'nameArchived',
  'documentDay',
  'documentMissing',
  'parentDocument',
  'parentUnknown',
  'parentCircle',
  'parentArchived',
  'parentLeft',
  'stale',
  'archived',
  'referenceTaken',
  'notRecommendation',
] as const;
export type RowCode = (typeof rowCodes)[number];

/** What was mended in a row, or left out of it, that is imported all the same. */
export const noteCodes: readonly RowCode[] = [
  'characters',
  'linkUnknown',
  'linkElsewhere',
  'linkIndicator',
];

export type RowProblem = {
  code: RowCode;
  /** The column's name in the file; empty where the row as a whole is meant. */
  column: string;
  /** What stood there, shortened. */
  value: string;
};

export function rowProblem(code: RowCode, column = '', value = ''): RowProblem {
  return { code, column, value: value.length > 80 ? `${beginningOf(value, 79)}…` : value };
}
