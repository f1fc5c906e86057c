import { factTables } from './tables/facts';
import { judgementTables } from './tables/judgements';
import { publicationTables } from './tables/publications';
import { requestTables } from './tables/requests';
import type { RecordTable, Scope } from './types';

/** Readers see a source beside what was read there. */
const sources: RecordTable = {
  name: 'sources',
  table: 'sources',
  kind: 'source',
  type: 'source',
  describes: 'Where facts were read: a page, a report, an article.',
  columns: [
    ...['id', 'key', 'title', 'publisher', 'publishedEarliest', 'publishedLatest'],
    ...['publishedQualifier', 'publishedWords', 'urls', 'note'],
  ],
  key: ['id'],
  refs: {},
  where: (row, scope) => {
    const things = ['citations', 'conflict_sources'].flatMap((list) =>
      Object.entries(recordTable(list).refs)
        .filter(([field]) => field !== 'sourceId')
        .map(
          ([field, target]) => `EXISTS (SELECT FROM ${list} sl
            JOIN ${recordTable(target).table} st ON st.id = sl.${columnOf(field)}
            WHERE sl.source_id = ${row}.id AND ${isPublic(recordTable(target), 'st', scope)})`,
        ),
    );
    return `${row}.archived_at IS NULL AND (${things.join(' OR ')})`;
  },
};

/** What is of no single file: it stands beside the things of all of them. */
const besideAll: readonly RecordTable[] = [
  {
    name: 'withholdings',
    table: 'withholdings',
    type: 'withholding',
    describes: 'A text that is hidden for good, with the digest of what was there.',
    columns: ['id', 'subjectKind', 'subjectId', 'field', 'reason', 'sha256', 'at'],
    key: ['id'],
    refs: {},
    where: (row, scope) =>
      described
        .filter(({ kind, columns }) => kind && columns.includes('id'))
        .map(
          (
            table,
          ) => `(${row}.subject_kind = '${table.kind}' AND EXISTS (SELECT FROM ${table.table} w
            WHERE w.id = ${row}.subject_id AND ${isHeld(table, 'w', scope)}))`,
        )
        .join(' OR '),
  },
  {
    name: 'translations',
    table: 'translations',
    type: 'translation',
    describes:
      'A text in another language. It counts for the words whose SHA-256 it names, wherever they stand.',
    columns: ['id', 'subjectKind', 'subjectId', 'field', 'locale', 'text', 'state', 'sourceHash'],
    key: ['id'],
    refs: {},
    // Readers get it in the languages that are offered, and only of words that stand there now.
    where: (row, scope) => `${row}.locale IN (SELECT unnest(languages) FROM settings)
      AND ${row}.source_hash IN (${wordsOf(scope)})`,
  },
];

const described: readonly RecordTable[] = [
  sources,
  ...requestTables,
  ...factTables,
  ...judgementTables,
  ...publicationTables,
];

/** The public record, file by file; what a file points to comes before it or is itself. */
export const recordTables: readonly RecordTable[] = [...described, ...besideAll];

/** As SQL: the digest of every text that is in the files. */
function wordsOf(scope: Scope): string {
  return described
    .flatMap((table) =>
      proseOf(table).map(
        (field) => `SELECT sha256(convert_to(words, 'UTF8')) FROM (
          SELECT ${valueIn(table, field, 't', scope)} AS words FROM ${table.table} t
          WHERE ${isHeld(table, 't', scope)}) said WHERE words IS NOT NULL`,
      ),
    )
    .join(' UNION ALL ');
}

/** Columns with sentences or names in them: what is no key, date, number or code. */
const prose =
  /^(name|shortName|title|topic|description|definition|summary|methodology|funding|disclaimer|note|label|place|addresseeNote|officialText|responseNote|confidenceNote|aloneReason|citationText|agency|higherMeans|conflictNote|groupName|reason|lookedAt|attributedFrom|wrong|corrected|locator|publisher|archivedReason|unit|category|sourceNote|licenceNote|\w+Words)$/;
const proseOf = ({ columns }: RecordTable) => columns.filter((field) => prose.test(field));

/** The table of that file. */
export function recordTable(name: string): RecordTable {
  const found = recordTables.find((table) => table.name === name);
  if (!found) throw new Error(`there is no file ${name}`);
  return found;
}

/** As SQL: whether readers see this row now. */
export function isPublic(table: RecordTable, row: string, scope: Scope): string {
  const needed = table.needs ?? (table.owners ? Object.keys(table.refs) : []);
  const conditions = needed.map((field) => {
    const target = recordTable(table.refs[field] ?? '');
    // A judgement was published on what it cites, whatever became of that since.
    const isIn = table.name === 'assessment_citations' ? isHeld : isPublic;
    const [points, one] = [`${row}.${columnOf(field)}`, `${row}x`];
    return `(${points} IS NULL OR EXISTS (SELECT FROM ${target.table} ${one}
      WHERE ${one}.id = ${points} AND ${isIn(target, one, scope)}))`;
  });
  if (table.where) conditions.push(`(${table.where(row, scope)})`);
  return conditions.join(' AND ') || 'true';
}

/** As SQL: whether this row is in the files: readers see it, or what they see rests on it. */
export function isHeld(table: RecordTable, row: string, scope: Scope): string {
  const seen = isPublic(table, row, scope);
  return table.restedOn ? `((${seen}) OR (${table.restedOn(row, scope)}))` : seen;
}

/** The column of a field: `issuedLatest` is `issued_latest`. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** As SQL: what the file says in a column of a row. */
export function valueIn(table: RecordTable, field: string, row: string, scope: Scope): string {
  const value = table.computed?.[field]?.sql(row) ?? `${row}.${columnOf(field)}`;
  if (table.loose?.includes(field)) {
    const target = recordTable(table.refs[field] ?? '');
    return `CASE WHEN EXISTS (SELECT FROM ${target.table} x WHERE x.id = ${value}
      AND ${isPublic(target, 'x', scope)}) THEN ${value} END`;
  }
  if (!table.keptOfArchived || table.keptOfArchived.includes(field)) return value;
  return `CASE WHEN ${row}.archived_at IS NULL THEN ${value} END`;
}

/** Every field of a file, in its order. */
export const fieldsOf = (table: RecordTable): string[] => [
  ...table.columns,
  ...Object.keys(table.computed ?? {}),
];
