import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { updateRow } from '@/lib/db/rows';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canEditKind } from '../policy';
import { isForeign } from '../queries/foreign-things';
import { listArchivedNamed, listNamers } from '../queries/list-namers';
import { readThing } from '../queries/read-thing';
import { editableKinds } from '../registry';
import type { ArchiveForm } from '../schema';
import type { InTheWay, Thing } from '../types';

/**
 * Takes a thing out of lists and counts, with a reason that its page shows; or brings it back. Its
 * reference stays its own. Doing it twice does it once. Nothing that readers see names something archived
 * under which it stands: whatever is in the way is answered.
 */
export async function archiveThing(
  viewer: Viewer,
  { thingKind: name, id, intent, archivedReason }: ArchiveForm,
): Promise<Outcome<{ key: string }, InTheWay>> {
  const kind = editableKinds[name];
  if (!kind.archiving) return refused('NOT_FOUND');
  if (!canEditKind(viewer, kind)) return refused('FORBIDDEN');
  const isArchiving = intent === 'archive';
  if (isArchiving && archivedReason === '')
    return refused('INVALID', { fieldErrors: { archivedReason: { code: 'required' } } });
  return transact<{ key: string }, InTheWay>(async (tx) => {
    const thing = await readThing(tx, kind, id, { isLocked: true });
    if (!thing || (await isForeign(tx, viewer, kind, id))) undo(refused('NOT_FOUND'));
    const { archived, key } = thing;
    if ((archived !== null) === isArchiving) return { key };
    await refuseEntangled(tx, thing, isArchiving);
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

async function refuseEntangled(tx: Transaction, thing: Thing, isArchiving: boolean): Promise<void> {
  const kind = editableKinds[thing.kind];
  if (isArchiving && kind.archiving === 'unused') {
    const detail = await listNamers(tx, kind, thing.id);
    if (detail.count > 0) undo(refused('STILL_NAMED', { detail }));
  }
  if (isArchiving) return;
  const merged = thing.kind === 'ask' ? { id: thing.id, mergedIntoId: { not: null } } : null;
  if (merged && (await tx.ask.count({ where: merged })) > 0) undo(refused('MERGED'));
  const named = await listArchivedNamed(tx, kind.fields, thing.values);
  const things = [...named.values()].flat();
  if (things.length > 0)
    undo(refused('NAMES_ARCHIVED', { detail: { things, count: things.length } }));
}
