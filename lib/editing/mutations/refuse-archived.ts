import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { columnsOf } from '../fields';
import type { Change, EditableKind } from '../kind';
import { listArchivedNamed } from '../queries/list-namers';

/**
 * Refuses a change that names something archived. Runs after the links were written: by then whoever is
 * archiving it at the same moment has finished, or waits for us.
 */
export async function refuseArchived(
  tx: Transaction,
  kind: EditableKind,
  { after, changed }: Change,
): Promise<void> {
  const fields = kind.fields.filter((field) =>
    columnsOf(field).some((name) => changed.includes(name)),
  );
  const named = await listArchivedNamed(tx, fields, after);
  if (named.size === 0) return;
  const errors = [...named.keys()].map((field) => [field, { code: 'archived' as const }]);
  undo(refused('INVALID', { fieldErrors: Object.fromEntries(errors) }));
}
