import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { readRows, updateRow } from '@/lib/db/rows';
import type { EditableKind } from '../kind';
import { findIds } from '../queries/name-things';

/** Somebody changed what an original says: its translations do not say so yet, and their history tells. */
export async function outdateTranslations(
  tx: Transaction,
  viewer: Viewer,
  kind: EditableKind,
  { key, changed }: { key: string; changed: readonly string[] },
): Promise<void> {
  if (!kind.meaning?.some((name) => changed.includes(name))) return;
  const keys = kind.translations?.(key) ?? [];
  if (keys.length === 0) return;
  const ids = [...(await findIds(tx, kind.kind, keys)).values()];
  const rows = await readRows(tx, kind.table, ['isInStep'], ids);
  for (const [id, row] of rows) {
    if (row.isInStep !== true) continue;
    await updateRow(tx, kind.table, id, { isInStep: false });
    await recordEvents(tx, [
      {
        kind: kind.kind,
        id,
        accountId: viewer.accountId,
        action: 'update',
        before: { isInStep: true },
        after: { isInStep: false },
      },
    ]);
  }
}
