import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { readList, readRows } from '@/lib/db/rows';
import type { Values } from '@/lib/db/values';
import { columnsOf, listsOf } from '../fields';
import type { EditableKind } from '../kind';
import type { Thing } from '../types';
import { namingSql } from './name-things';

/** A thing of a kind with its lists; null when there is none. Locked where a change follows. */
export async function readThing(
  tx: Transaction,
  kind: EditableKind,
  id: string,
  { isLocked = false } = {},
): Promise<Thing | null> {
  const lists = listsOf(kind.fields);
  const columns = kind.fields.flatMap(columnsOf).filter((name) => !(name in lists));
  const own = [kind.key, kind.title, 'version', 'archivedAt', 'archivedReason'];
  const rows = await readRows(tx, kind.table, [...columns, ...own], [id], { isLocked });
  const row = rows.get(id);
  if (!row) return null;
  const values: Values = Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
  for (const [name, list] of Object.entries(lists))
    values[name] = (await readList(tx, list, [id])).get(id) ?? [];
  const withheld = await tx.withholding.findMany({
    where: { subjectKind: kind.kind, subjectId: id },
    select: { field: true },
  });
  return {
    kind: kind.kind,
    id,
    key: String(row[kind.key]),
    title: kind.titleSql ? await composedTitle(tx, kind, id) : String(row[kind.title]),
    values,
    version: Number(row.version),
    archived: row.archivedAt
      ? { at: String(row.archivedAt), reason: String(row.archivedReason) }
      : null,
    withheld: withheld.map(({ field }) =>
      field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    ),
    uses: (await kind.countUses?.(tx, id)) ?? 0,
  };
}

async function composedTitle(tx: Transaction, kind: EditableKind, id: string): Promise<string> {
  const { from, title } = namingSql(kind.kind);
  const [row] = await tx.$queryRaw<{ title: string }[]>(
    Prisma.sql`SELECT ${title} AS title FROM ${from} WHERE t.id = ${id}::uuid`,
  );
  return row?.title ?? '';
}
