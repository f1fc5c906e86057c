import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { readList, updateRow } from '@/lib/db/rows';
import { canonical, unordered } from '@/lib/db/values';
import { listsOf } from '../fields';
import { linksOf } from '../form-texts';
import type { Change, EditableKind } from '../kind';
import { editableKinds } from '../registry';

/**
 * Some links are fields of both things that they join. The other thing has changed, too: its history
 * says so, and whoever has its form open is told. Runs after the links were written.
 */
export async function mirrorLinks(
  tx: Transaction,
  viewer: Viewer,
  kind: EditableKind,
  { id, before, after, changed }: Change,
): Promise<void> {
  for (const field of kind.fields) {
    if (field.type !== 'references' || !field.mirror || !changed.includes(field.name)) continue;
    const was = linksOf(before?.[field.name]).map(String);
    const is = linksOf(after[field.name]).map(String);
    const touched = [
      ...was.filter((one) => !is.includes(one)),
      ...is.filter((one) => !was.includes(one)),
    ];
    const other = editableKinds[field.to];
    const list = listsOf(other.fields)[field.mirror];
    if (!list) continue;
    // In one order, so that two who do the same do not wait for each other for ever.
    for (const otherId of touched.sort()) {
      await updateRow(tx, other.table, otherId, {});
      const now = (await readList(tx, list, [otherId])).get(otherId) ?? [];
      const without = now.filter((link) => canonical(link) !== canonical(id));
      const earlier = is.includes(otherId) ? without : unordered([...without, id]);
      await recordEvents(tx, [
        {
          kind: other.kind,
          id: otherId,
          accountId: viewer.accountId,
          action: 'update',
          before: { [field.mirror]: earlier },
          after: { [field.mirror]: now },
        },
      ]);
    }
  }
}
