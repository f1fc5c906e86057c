import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { shippedId } from '@/lib/identity/ids';
import { canonical, type ListTable, unordered, type Value, type Values } from './thing';

/** The column of a field; names come from the program, never from data. */
export function column(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const identifier = (name: string) => Prisma.raw(`"${name}"`);
const identifiers = (names: readonly string[]) => Prisma.join(names.map(identifier));
const typeOf = (table: string) => Prisma.raw(`NULL::"${table}"`);

/** Rows by id, with the fields named, locked until the transaction ends. */
export async function readRows(
  tx: Transaction,
  table: string,
  fields: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Values>> {
  const rows = await tx.$queryRaw<{ row: Values }[]>(Prisma.sql`
    SELECT to_jsonb(t) AS row FROM ${identifier(table)} t
    WHERE t.id = ANY (${ids}::uuid[]) ORDER BY t.id FOR UPDATE`);
  return new Map(
    rows.map(({ row }) => [
      String(row.id),
      Object.fromEntries(fields.map((field) => [field, row[column(field)] ?? null])),
    ]),
  );
}

/** The links of things, by thing. */
export async function readList(
  tx: Transaction,
  list: ListTable,
  ids: readonly string[],
): Promise<Map<string, Value[]>> {
  const rows = await tx.$queryRaw<{ row: Values }[]>(Prisma.sql`
    SELECT to_jsonb(t) AS row FROM ${identifier(list.table)} t
    WHERE t.${identifier(list.owner)} = ANY (${ids}::uuid[]) ${restriction(list)}
    ${list.isOrdered ? Prisma.sql`ORDER BY t.position` : Prisma.empty}`);
  const found = new Map<string, Value[]>(ids.map((id) => [id, []]));
  for (const { row } of rows) found.get(String(row[list.owner]))?.push(linkOf(list, row));
  if (!list.isOrdered) for (const [id, links] of found) found.set(id, unordered(links));
  return found;
}

function linkOf(list: ListTable, row: Values): Value {
  const [only, ...more] = list.columns;
  if (only && more.length === 0) return row[column(only)] ?? null;
  return Object.fromEntries(list.columns.map((field) => [field, row[column(field)] ?? null]));
}

function restriction(list: ListTable): Prisma.Sql {
  if (!list.only) return Prisma.empty;
  return Prisma.sql`AND t.${identifier(list.only.column)} = ${list.only.value}::uuid`;
}

/** Inserts rows that all have the same fields, in one statement. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Values[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = identifiers(Object.keys(first).map(column));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ${identifier(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(${typeOf(table)}, ${asJson(rows)}::jsonb)`);
}

/** Writes some fields of one row; editors who have it open notice by its version. */
export async function updateRow(
  tx: Transaction,
  table: string,
  id: string,
  changes: Values,
  isVersioned: boolean,
): Promise<void> {
  const names = Object.keys(changes);
  const assignments: Prisma.Sql[] = [];
  if (names.length > 0) {
    const columns = identifiers(names.map(column));
    assignments.push(Prisma.sql`(${columns}) = (SELECT ${columns}
      FROM jsonb_populate_record(${typeOf(table)}, ${asJson(changes)}::jsonb))`);
  }
  if (isVersioned) assignments.push(Prisma.sql`version = version + 1`);
  if (assignments.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE ${identifier(table)} SET ${Prisma.join(assignments)} WHERE id = ${id}::uuid`);
}

/** Links of one thing, to be stored. */
export type Links = { id: string; links: readonly Value[] };

/** Inserts the links of several things. */
export async function insertLinks(
  tx: Transaction,
  list: ListTable,
  all: readonly Links[],
): Promise<void> {
  const rows = all.flatMap(({ id, links }) =>
    links.map((link, position) => ({
      ...(list.hasId && { id: shippedId(id, list.table, canonical(link)) }),
      [list.owner]: id,
      ...(isObject(link) ? link : { [list.columns[0] ?? '']: link }),
      ...(list.isOrdered && { position }),
    })),
  );
  await insertRows(tx, list.table, rows);
}

/** Removes the record's links of one thing. */
export async function deleteLinks(tx: Transaction, list: ListTable, id: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM ${identifier(list.table)} t
    WHERE t.${identifier(list.owner)} = ${id}::uuid ${restriction(list)}`);
}

function isObject(value: Value): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows as the parameter of a populate function, which wants column names. */
function asJson(rows: Values | readonly Values[]): string {
  const inColumns = (row: Values) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [column(field), value]));
  return JSON.stringify(Array.isArray(rows) ? rows.map(inColumns) : inColumns(rows as Values));
}
