import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { column, type Values } from '@/lib/db/values';
import type { Field } from '../fields';
import { linksOf } from '../form-texts';
import { type EditableKindName, editableKinds } from '../registry';
import type { Named, Names } from '../types';

const named = (field: string) => Prisma.raw(`t."${column(field)}"`);

/** The columns of a kind that name a thing, as SQL; names come from the registry, never from data. */
export function namingSql(kind: EditableKindName) {
  const { table, key, title, titleSql } = editableKinds[kind];
  return {
    from: Prisma.raw(`"${table}" t`),
    key: named(key),
    title: titleSql ? Prisma.raw(`(${titleSql})`) : named(title),
  };
}

/** What to call the things that some versions of a thing refer to. */
export async function nameReferences(
  client: Transaction,
  fields: readonly Field[],
  versions: readonly Values[],
): Promise<Names> {
  const wanted = new Map<EditableKindName, Set<string>>();
  const want = (kind: EditableKindName, id: unknown) => {
    if (typeof id === 'string') wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  };
  for (const values of versions) {
    for (const field of fields) {
      if (field.type === 'reference') want(field.to, values[field.name]);
      if (field.type === 'references')
        for (const id of linksOf(values[field.name])) want(field.to, id);
      if (field.type !== 'rows') continue;
      for (const row of linksOf(values[field.name]))
        for (const one of field.columns)
          if (one.type === 'reference') want(one.to, (row as Values)[one.name]);
    }
  }
  const names: Names = {};
  for (const [kind, ids] of wanted) {
    const { from, key, title } = namingSql(kind);
    const rows = await client.$queryRaw<Named[]>(Prisma.sql`
      SELECT t.id::text AS id, ${key} AS key, ${title} AS title FROM ${from}
      WHERE t.id = ANY (${[...ids]}::uuid[])`);
    names[kind] = Object.fromEntries(rows.map((row) => [row.id, row]));
  }
  return names;
}

/** The ids behind keys that were typed; what does not exist is missing. Letters' case says nothing. */
export async function findIds(
  client: Transaction,
  kind: EditableKindName,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const { from, key } = namingSql(kind);
  const wanted = keys.map((one) => one.toLowerCase());
  const rows = await client.$queryRaw<{ id: string; key: string }[]>(Prisma.sql`
    SELECT t.id::text AS id, lower(${key}) AS key FROM ${from} WHERE lower(${key}) = ANY (${wanted})`);
  return new Map(rows.map(({ id, key: found }) => [found, id]));
}
