import { stringify } from 'csv-stringify/sync';
import { licence } from '@/lib/exports/licence';
import type { Picture } from './types';

/**
 * The numbers of a picture, as its table has them: RFC 4180, UTF-8 with a byte order mark, formulas made harmless.
 * Every line repeats both times, the licence and the address, so that a line alone can still be cited.
 */
export function pictureCsv(
  { table, asOf, knownAt }: Pick<Picture, 'table' | 'asOf' | 'knownAt'>,
  address: string,
): string {
  const header = [
    ...table.columns.map(({ key }) => key),
    'as_of',
    'known_at',
    'licence',
    'address',
  ];
  const lines = table.rows.map((cells) => [
    ...cells.map(({ value }) => value ?? ''),
    asOf,
    knownAt ?? '',
    licence,
    address,
  ]);
  return stringify([header, ...lines], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}
