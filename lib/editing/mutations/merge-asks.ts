import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { changeLinks, updateRow } from '@/lib/db/rows';
import { unordered, type Values } from '@/lib/db/values';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { moveSubscriptions } from '@/lib/subscriptions/mutations/move-subscriptions';
import { listsOf } from '../fields';
import { linksOf } from '../form-texts';
import { ask } from '../kinds/ask';
import { canEditKind } from '../policy';
import { readThing } from '../queries/read-thing';
import type { MergeForm } from '../schema';
import type { Thing } from '../types';
import { mirrorLinks } from './mirror-links';

/**
 * Makes one ask of two: the recommendations of the first move to the second, the first is archived with
 * the reason, and its address leads to the second for ever. Both must be what the preview showed.
 */
export async function mergeAsks(
  viewer: Viewer,
  input: MergeForm,
): Promise<Outcome<{ key: string }>> {
  if (!canEditKind(viewer, ask)) return refused('FORBIDDEN');
  const { id, intoId, archivedReason } = input;
  if (archivedReason === '')
    return refused('INVALID', { fieldErrors: { archivedReason: { code: 'required' } } });
  if (id === intoId) return refused('NOT_FOUND');
  return transact(async (tx) => {
    // In one order, so that two who merge the same asks do not wait for each other for ever.
    const things = new Map<string, Thing>();
    for (const one of [id, intoId].sort()) {
      const thing = await readThing(tx, ask, one, { isLocked: true });
      if (thing) things.set(one, thing);
    }
    const [from, into] = [things.get(id), things.get(intoId)];
    if (!from || !into) undo(refused('NOT_FOUND'));
    const hasMoved = from.version !== input.version || into.version !== input.intoVersion;
    if (from.archived || into.archived || hasMoved) undo(refused('MOVED_ON'));
    const moved = linksOf(from.values.recommendations);
    const all = unordered([...new Set([...linksOf(into.values.recommendations), ...moved])]);
    const gone = {
      archivedAt: new Date().toISOString(),
      archivedReason,
      mergedIntoId: intoId,
    };
    const nothing = { archivedAt: null, archivedReason: null, mergedIntoId: null };
    await moveTo(tx, viewer, from, [], { action: 'merge', columns: gone, were: nothing });
    await moveTo(tx, viewer, into, all, { action: 'merge' });
    await moveSubscriptions(tx, 'ASK', { from: id, into: intoId });
    return { key: into.key };
  });
}

/**
 * Gives an ask other recommendations and tells of it in its history and in theirs.
 * @param change what is done, with what else changes of its row
 */
export async function moveTo(
  tx: Transaction,
  viewer: Viewer,
  { id, values }: Thing,
  recommendations: Values['recommendations'][],
  {
    action,
    columns = {},
    were = {},
  }: { action: 'merge' | 'split'; columns?: Values; were?: Values },
): Promise<void> {
  const list = listsOf(ask.fields).recommendations;
  const before = linksOf(values.recommendations);
  const after = recommendations.flatMap((one) => one ?? []);
  if (list) await changeLinks(tx, list, id, before, after);
  await updateRow(tx, ask.table, id, columns);
  const now = { ...values, recommendations: after };
  await mirrorLinks(tx, viewer, ask, {
    id,
    before: values,
    after: now,
    changed: ['recommendations'],
  });
  await recordEvents(tx, [
    {
      kind: 'ask',
      id,
      accountId: viewer.accountId,
      action,
      before: { recommendations: before, ...were },
      after: { recommendations: after, ...columns },
    },
  ]);
}
