import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { updateRow } from '@/lib/db/rows';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canEditKind } from '../policy';
import { isForeign } from '../queries/foreign-things';
import { readThing } from '../queries/read-thing';
import { editableKinds } from '../registry';
import type { ArchiveForm } from '../schema';

/**
 * Takes a thing out of lists and counts, with a reason that its page shows; or brings it back. Its
 * reference stays its own. Doing it twice does it once.
 */
export async function archiveThing(
  viewer: Viewer,
  { thingKind: name, id, intent, archivedReason }: ArchiveForm,
): Promise<Outcome<{ key: string }>> {
  const kind = editableKinds[name];
  if (!kind.isArchivable) return refused('NOT_FOUND');
  if (!canEditKind(viewer, kind)) return refused('FORBIDDEN');
  const isArchiving = intent === 'archive';
  if (isArchiving && archivedReason === '')
    return refused('INVALID', { fieldErrors: { archivedReason: { code: 'required' } } });
  return transact(async (tx) => {
    const thing = await readThing(tx, kind, id, { isLocked: true });
    if (!thing || (await isForeign(tx, viewer, kind, id))) undo(refused('NOT_FOUND'));
    const { archived, key } = thing;
    if ((archived !== null) === isArchiving) return { key };
    const before = { archivedAt: archived?.at ?? null, archivedReason: archived?.reason ?? null };
    const after = {
      archivedAt: isArchiving ? new Date().toISOString() : null,
      archivedReason: isArchiving ? archivedReason : null,
    };
    await updateRow(tx, kind.table, id, after);
    await recordEvents(tx, [
      { kind: name, id, accountId: viewer.accountId, action: intent, before, after },
    ]);
    return { key };
  });
}
