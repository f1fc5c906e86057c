import { columnOf, fieldsOf, valueIn } from './tables';
import type { ColumnType, RecordTable, Scope } from './types';

/** A column as the database has it. */
export type Column = { type: string; isRequired: boolean; values: string[] | null };

/** The columns of the database by `table.column`. */
export type Columns = ReadonlyMap<string, Column>;

/** A column of a file. */
export type Field = {
  name: string;
  type: ColumnType;
  isRequired: boolean;
  values: string[] | null;
};

const types: readonly [RegExp, ColumnType][] = [
  [/^boolean$/, 'boolean'],
  [/^(smallint|integer|bigint)$/, 'integer'],
  [/^numeric/, 'number'],
  [/^date$/, 'date'],
  [/^timestamp/, 'datetime'],
  [/\[\]$/, 'array'],
  [/^jsonb$/, 'object'],
];

/** What each column of a file holds. */
export function shapeOf(table: RecordTable, columns: Columns): Field[] {
  return fieldsOf(table).map((name) => {
    const computed = table.computed?.[name];
    if (computed) return { name, type: computed.type, isRequired: false, values: null };
    const column = columns.get(`${table.table}.${columnOf(name)}`);
    if (!column) throw new Error(`there is no column ${table.table}.${columnOf(name)}`);
    const isEmptied = table.keptOfArchived && !table.keptOfArchived.includes(name);
    return {
      name,
      type: types.find(([pattern]) => pattern.test(column.type))?.[1] ?? 'string',
      isRequired: column.isRequired && !isEmptied && !table.loose?.includes(name),
      values: column.values,
    };
  });
}

/** As SQL: a value as the files write it; instants in UTC to the millisecond. */
function written(value: string, type: ColumnType, column: Column | undefined): string {
  if (type === 'datetime')
    return `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return column?.type === 'bytea' ? `encode(${value}, 'hex')` : value;
}

const inOrder = (table: RecordTable) =>
  `ORDER BY ${table.key.map((field) => `t.${columnOf(field)}`).join(', ')}`;

/** As SQL: the rows of a CSV file, under its columns. */
export function rowsOf(table: RecordTable, columns: Columns, scope: Scope, held: string): string {
  const values = shapeOf(table, columns).map(({ name, type }) => {
    const column = columns.get(`${table.table}.${columnOf(name)}`);
    const value = written(valueIn(table, name, 't', scope), type, column);
    if (type === 'boolean') return `CASE WHEN ${value} THEN 'true' ELSE 'false' END AS "${name}"`;
    return `${type === 'array' ? `to_json(${value})::text` : value} AS "${name}"`;
  });
  return `SELECT ${values.join(', ')} FROM ${table.table} t WHERE ${held} ${inOrder(table)}`;
}

/** What a list is called within a thing: `recommendation_bodies` is `bodies`. */
const nameInside = ({ name }: RecordTable) => name.split('_').slice(1).join('_') || 'sources';

/** As SQL: one JSON object a thing, its lists within it. */
export function linesOf(
  table: RecordTable,
  tables: readonly RecordTable[],
  columns: Columns,
  scope: Scope,
  heldOf: (table: RecordTable, row: string) => string,
): string {
  const object = (one: RecordTable, row: string, fields: readonly string[]) =>
    fields.map((name) => {
      const column = columns.get(`${one.table}.${columnOf(name)}`);
      const type = shapeOf(one, columns).find((field) => field.name === name)?.type ?? 'string';
      return `'${name}', ${written(valueIn(one, name, row, scope), type, column)}`;
    });
  const lists = tables.flatMap((list) =>
    (list.owners ?? [])
      .filter((owner) => list.refs[owner] === table.name)
      .map((owner) => {
        const fields = fieldsOf(list).filter(
          (name) => name !== 'id' && !list.owners?.includes(name),
        );
        const [only = '', ...more] = fields;
        const item =
          more.length === 0
            ? `l.${columnOf(only)}`
            : `json_build_object(${object(list, 'l', fields).join(', ')})`;
        const order = list.key.map((field) => `l.${columnOf(field)}`).join(', ');
        return `'${nameInside(list)}', (SELECT coalesce(json_agg(${item} ORDER BY ${order}), '[]')
          FROM ${list.table} l WHERE l.${columnOf(owner)} = t.id AND ${heldOf(list, 'l')})`;
      }),
  );
  const own = object(table, 't', fieldsOf(table));
  return `SELECT json_build_object('type', '${table.type}', ${[...own, ...lists].join(', ')})::text
    FROM ${table.table} t WHERE ${heldOf(table, 't')} ${inOrder(table)}`;
}
