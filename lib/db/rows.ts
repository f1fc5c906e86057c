import 'server-only';
import { shippedId } from '@/lib/identity/ids';
import type { Transaction } from './client';
import { Prisma } from './generated/client';
import { canonical, column, type ListTable, unordered, type Value, type Values } from './values';

const identifier = (name: string) => Prisma.raw(`"${name}"`);
const identifiers = (names: readonly string[]) => Prisma.join(names.map(identifier));
const typeOf = (table: string) => Prisma.raw(`NULL::"${table}"`);

/** Rows by id, with the fields named, locked until the transaction ends unless one only looks. */
export async function readRows(
  tx: Transaction,
  table: string,
  fields: readonly string[],
  ids: readonly string[],
  { isLocked = true } = {},
): Promise<Map<string, Values>> {
  const rows = await tx.$queryRaw<{ row: Values }[]>(Prisma.sql`
    SELECT to_jsonb(t) AS row FROM ${identifier(table)} t
    WHERE t.id = ANY (${ids}::uuid[]) ORDER BY t.id
    ${isLocked ? Prisma.sql`FOR UPDATE` : Prisma.empty}`);
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
): Promise<void> {
  const names = Object.keys(changes);
  const assignments: Prisma.Sql[] = [Prisma.sql`version = version + 1`];
  if (names.length > 0) {
    const columns = identifiers(names.map(column));
    assignments.push(Prisma.sql`(${columns}) = (SELECT ${columns}
      FROM jsonb_populate_record(${typeOf(table)}, ${asJson(changes)}::jsonb))`);
  }
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

/** Makes one list of a thing another: what stayed the same is not touched. */
export async function changeLinks(
  tx: Transaction,
  list: ListTable,
  id: string,
  before: readonly Value[],
  after: readonly Value[],
): Promise<void> {
  // In an ordered list every place may be another one.
  const [kept, wanted] = list.isOrdered
    ? [new Set<string>(), new Set<string>()]
    : [new Set(before.map(canonical)), new Set(after.map(canonical))];
  await deleteLinks(
    tx,
    list,
    id,
    before.filter((link) => !wanted.has(canonical(link))),
  );
  const links = after.filter((link) => !kept.has(canonical(link)));
  await insertLinks(tx, list, [{ id, links }]);
}

async function deleteLinks(
  tx: Transaction,
  list: ListTable,
  id: string,
  links: readonly Value[],
): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map((link) => (isObject(link) ? link : { [list.columns[0] ?? '']: link }));
  const same = list.columns
    .map(column)
    .map(identifier)
    .map((name) => Prisma.sql`t.${name} IS NOT DISTINCT FROM gone.${name}`);
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM ${identifier(list.table)} t
    USING jsonb_populate_recordset(${typeOf(list.table)}, ${asJson(rows)}::jsonb) gone
    WHERE t.${identifier(list.owner)} = ${id}::uuid ${restriction(list)}
      AND ${Prisma.join(same, ' AND ')}`);
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
