import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { column, type Values } from '@/lib/db/values';
import type { Field } from '../fields';
import type { EditableKind } from '../kind';
import { type EditableKindName, editableKindNames, editableKinds } from '../registry';
import type { InTheWay } from '../types';
import { nameReferences, namingSql } from './name-things';

const name = (text: string) => Prisma.raw(`"${text}"`);

/** More are counted and not listed. */
const listed = 20;

/** What readers see and what names a thing: it stands in the way of archiving it. */
export async function listNamers(
  tx: Pick<Transaction, '$queryRaw'>,
  kind: EditableKind,
  id: string,
): Promise<InTheWay> {
  const parts = editableKindNames.flatMap((by) => {
    const conditions = editableKinds[by].fields.flatMap((field) => namesIt(field, kind.kind, id));
    if (conditions.length === 0) return [];
    const { from, key } = namingSql(by);
    const isThere = editableKinds[by].archiving
      ? Prisma.sql`t.archived_at IS NULL`
      : Prisma.sql`true`;
    return Prisma.sql`SELECT ${by} AS kind, ${key} AS key FROM ${from}
      WHERE ${isThere} AND (${Prisma.join(conditions, ' OR ')})`;
  });
  const rows = await tx.$queryRaw<{ kind: EditableKindName; key: string; count: number }[]>(
    Prisma.sql`SELECT kind, key, count(*) OVER ()::int AS count
      FROM (${Prisma.join(parts, ' UNION ALL ')}) named LIMIT ${listed}`,
  );
  return { things: rows.map(({ kind, key }) => ({ kind, key })), count: rows[0]?.count ?? 0 };
}

/** The conditions under which a thing `t` names another one in a field. */
function namesIt(field: Field, to: EditableKindName, id: string): Prisma.Sql[] {
  if (field.type === 'reference')
    return field.to === to ? [Prisma.sql`t.${name(column(field.name))} = ${id}::uuid`] : [];
  const columns =
    field.type === 'references'
      ? field.to === to && field.list.columns[0] !== undefined
        ? [field.list.columns[0]]
        : []
      : field.type === 'rows'
        ? field.columns.flatMap((one) =>
            one.type === 'reference' && one.to === to ? [one.name] : [],
          )
        : [];
  if (!('list' in field)) return [];
  const { table, owner } = field.list;
  return columns.map(
    (one) => Prisma.sql`EXISTS (SELECT FROM ${name(table)} l
      WHERE l.${name(owner)} = t.id AND l.${name(column(one))} = ${id}::uuid)`,
  );
}

/** The archived things that a thing names and that nothing readers see may name, by field. */
export async function listArchivedNamed(
  tx: Transaction,
  fields: readonly Field[],
  values: Values,
): Promise<Map<string, InTheWay['things']>> {
  const found = new Map<string, InTheWay['things']>();
  for (const field of fields) {
    const named = await nameReferences(tx, [field], [values]);
    for (const to of editableKindNames) {
      const ids = Object.keys(named[to] ?? {});
      if (editableKinds[to].archiving !== 'unused' || ids.length === 0) continue;
      const { from, key } = namingSql(to);
      const rows = await tx.$queryRaw<{ kind: EditableKindName; key: string }[]>(Prisma.sql`
        SELECT ${to} AS kind, ${key} AS key FROM ${from}
        WHERE t.id = ANY (${ids}::uuid[]) AND t.archived_at IS NOT NULL`);
      if (rows.length > 0) found.set(field.name, [...(found.get(field.name) ?? []), ...rows]);
    }
  }
  return found;
}
