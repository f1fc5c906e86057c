import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Values } from '@/lib/db/values';

/** What was last loaded of one row. */
export type LoadedRow = { subjectId: string; key: string; values: Values };

/** What was last loaded of one kind of a record: by id. Keys begin with the record's folder. */
export async function readLoaded(
  tx: Transaction,
  record: string,
  kind: string,
): Promise<Map<string, LoadedRow>> {
  const rows = await tx.shippedRow.findMany({
    where: { subjectKind: kind, key: { startsWith: `${record}/` } },
    select: { subjectId: true, key: true, values: true },
  });
  return new Map(
    rows.map(({ subjectId, key, values }) => [
      subjectId,
      { subjectId, key: key.slice(record.length + 1), values: values as Values },
    ]),
  );
}

/** Remembers what was loaded. */
export async function writeLoaded(
  tx: Transaction,
  record: string,
  kind: string,
  rows: readonly LoadedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({ id: row.subjectId, key: row.key, loaded: row.values }));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO shipped_rows (subject_kind, subject_id, key, loaded_values)
    SELECT ${kind}, r.id, ${record} || '/' || r.key, r.loaded
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS r (id uuid, key text, loaded jsonb)
    ON CONFLICT (subject_kind, subject_id) DO UPDATE
      SET key = excluded.key, loaded_values = excluded.loaded_values, loaded_at = now()`);
}

/** The withheld fields of one kind, by id: the loader never brings them back. */
export async function readWithheld(
  tx: Transaction,
  kind: string,
): Promise<(id: string) => ReadonlySet<string>> {
  const rows = await tx.withholding.findMany({
    where: { subjectKind: kind },
    select: { subjectId: true, field: true },
  });
  const withheld = new Map<string, Set<string>>();
  for (const { subjectId, field } of rows) {
    const name = field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    withheld.set(subjectId, (withheld.get(subjectId) ?? new Set()).add(name));
  }
  return (id) => withheld.get(id) ?? new Set();
}
