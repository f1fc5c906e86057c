import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { canKeepViews } from './policy';
import {
  canonicalQuery,
  longestQuery,
  mostViews,
  type NewView,
  type ViewName,
  type ViewSelection,
} from './schema';

/**
 * What people do with their own views. The history says that it was done and of which country, never what a view is
 * called or looks for: that is theirs, and is gone when they delete it.
 */

/** Keeps a selection. INVALID where the name is used already, there are too many, or it is too long to be an address. */
export async function saveView(viewer: Viewer, input: NewView): Promise<Outcome<null>> {
  return asOwner(viewer, async (tx) => {
    const kept = await tx.savedView.count({ where: { accountId: viewer.accountId } });
    if (kept >= mostViews)
      undo(refused('INVALID', { fieldErrors: { name: { code: 'viewsFull', max: mostViews } } }));
    await refuseKnownName(tx, viewer, input.name);
    const selection = await selectionOf(tx, input);
    const view = { id: newId(), accountId: viewer.accountId, name: input.name, ...selection };
    await tx.savedView.create({ data: view });
    return { id: view.id, action: 'create', before: null, after: selection };
  });
}

export async function renameView(viewer: Viewer, input: ViewName): Promise<Outcome<null>> {
  return asOwner(viewer, async (tx) => {
    const { id } = await ownView(tx, viewer, input.viewId);
    await refuseKnownName(tx, viewer, input.name, id);
    await tx.savedView.update({ where: { id }, data: { name: input.name } });
    return { id, action: 'change_name', before: null, after: null };
  });
}

export async function replaceView(viewer: Viewer, input: ViewSelection): Promise<Outcome<null>> {
  return asOwner(viewer, async (tx) => {
    const before = await ownView(tx, viewer, input.viewId);
    const after = await selectionOf(tx, input);
    await tx.savedView.update({ where: { id: before.id }, data: after });
    return { id: before.id, action: 'update', before, after };
  });
}

export async function deleteView(
  viewer: Viewer,
  { viewId }: { viewId: string },
): Promise<Outcome<null>> {
  return asOwner(viewer, async (tx) => {
    const before = await ownView(tx, viewer, viewId);
    await tx.savedView.delete({ where: { id: before.id } });
    return { id: before.id, action: 'discard', before, after: null };
  });
}

type Done = Pick<AuditEntry, 'id' | 'action' | 'before' | 'after'>;

/** One after another for each person, so that names and their number hold; who leaves at the same moment has been first. */
async function asOwner(
  viewer: Viewer,
  work: (tx: Transaction) => Promise<Done>,
): Promise<Outcome<null>> {
  if (!canKeepViews(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM accounts
      WHERE id = ${viewer.accountId}::uuid AND disabled_at IS NULL FOR UPDATE`;
    if (held.length === 0) undo(refused('FORBIDDEN'));
    const done = await work(tx);
    await recordEvents(tx, [{ kind: 'saved_view', accountId: viewer.accountId, ...done }]);
    return null;
  });
}

async function ownView(tx: Transaction, viewer: Viewer, id: string) {
  const view = await tx.savedView.findFirst({
    where: { id, accountId: viewer.accountId },
    select: { id: true, countryId: true },
  });
  return view ?? undo(refused('NOT_FOUND'));
}

async function refuseKnownName(tx: Transaction, viewer: Viewer, name: string, except?: string) {
  const known = await tx.savedView.findFirst({
    where: { accountId: viewer.accountId, name, ...(except && { id: { not: except } }) },
    select: { id: true },
  });
  if (known) undo(refused('INVALID', { fieldErrors: { name: { code: 'nameUsed' } } }));
}

/** The selection as the explorer itself reads it. */
async function selectionOf(
  tx: Transaction,
  { country, query }: Pick<NewView, 'country' | 'query'>,
) {
  const found = await tx.country.findUnique({
    where: { code: country },
    select: { id: true, timeZone: true },
  });
  if (!found) undo(refused('NOT_FOUND'));
  const canonical = canonicalQuery(query, found.timeZone);
  if (canonical.length > longestQuery)
    undo(refused('INVALID', { fieldErrors: { query: { code: 'tooLong', max: longestQuery } } }));
  return { countryId: found.id, query: canonical };
}
