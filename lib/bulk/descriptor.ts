import { licence } from '@/lib/exports/licence';
import { type Columns, shapeOf } from './shapes';
import { recordTables } from './tables';
import type { RecordTable } from './types';

/** Raised when a file or a column means something else than before. */
export const packageFormat = 1;

/** A file of the package as it was written. */
export type Written = { bytes: number; sha256: string; rows: number };

export type PackageFacts = {
  /** `kz`, or `all`. */
  name: string;
  title: string;
  url: string;
  countries: readonly string[];
  version: string;
  /** The last change of the record. */
  changedAt: string;
};

const about = `The whole public record: who recommended what to a State, what every voice judges of it, since when and on what. An assessment has two times: effectiveOn, the day from which it holds in the world, and publishedAt, the instant at which it was published; corrections and withdrawals are rows that say what they replace, so that every past can be worked out again. A status is a judgement of a voice, not a fact: cite it with its voice and its day. What was withheld is marked [withheld: …]. Published reports are there as they were frozen, with their hash, and the words of the pages. Texts of the record are in English, translations in a file of their own with their state: MACHINE has been read by nobody. Files are for programs: a text may begin with a sign that a spreadsheet takes for a formula.`;

/** `datapackage.json` as Frictionless Data describes it (specs.frictionlessdata.io, version 1). */
export function describePackage(
  facts: PackageFacts,
  columns: Columns,
  written: ReadonlyMap<string, Written>,
) {
  return {
    profile: 'tabular-data-package',
    name: `qadam-${facts.name}`,
    title: facts.title,
    description: about,
    homepage: facts.url,
    version: facts.version,
    created: facts.changedAt,
    licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: licence }],
    sources: [{ title: facts.title, path: facts.url }],
    contributors: [{ title: facts.title, path: facts.url, role: 'publisher' }],
    keywords: ['human rights', 'recommendations', 'implementation', ...facts.countries],
    qadam: { format: packageFormat, countries: facts.countries },
    resources: recordTables.map((table) => resourceOf(table, columns, written.get(table.name))),
  };
}

export const pathOf = ({ name }: RecordTable) => `data/${name}.csv`;

function resourceOf(table: RecordTable, columns: Columns, file: Written | undefined) {
  return {
    profile: 'tabular-data-resource',
    name: table.name.replaceAll('_', '-'),
    path: pathOf(table),
    description: table.describes,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}`, rows: file.rows }),
    schema: {
      fields: shapeOf(table, columns).map(({ name, type, isRequired, values }) => ({
        name,
        type,
        // With milliseconds, which the default format does not have.
        ...(type === 'datetime' && { format: 'any' }),
        ...(table.computed?.[name] && { description: table.computed[name].describes }),
        ...((isRequired || values) && {
          constraints: { ...(isRequired && { required: true }), ...(values && { enum: values }) },
        }),
      })),
      missingValues: [''],
      primaryKey: [...table.key],
      ...foreignKeysOf(table),
    },
  };
}

function foreignKeysOf(table: RecordTable) {
  const keys = Object.entries(table.refs).map(([field, target]) => ({
    fields: field,
    // Frictionless writes "the same file" as nothing.
    reference: {
      resource: target === table.name ? '' : target.replaceAll('_', '-'),
      fields: 'id',
    },
  }));
  return keys.length > 0 && { foreignKeys: keys };
}
