import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { Values } from '@/lib/db/values';
import type { HistoryEvent } from '../history';
import type { EditableKind } from '../kind';
import { canEditKind } from '../policy';
import type { Names, Thing } from '../types';
import { getThing } from './get-thing';
import { nameReferences } from './name-things';

/** A thing and everything that was done to it, the latest first; null when there is no such thing. */
export async function getHistory(
  viewer: Viewer,
  kind: EditableKind,
  idOrKey: string,
): Promise<{ thing: Thing; events: HistoryEvent[]; names: Names } | null> {
  if (!canEditKind(viewer, kind)) return null;
  const found = await getThing(viewer, kind, idOrKey);
  if (!found) return null;
  const rows = await db.auditEvent.findMany({
    where: { subjectKind: kind.kind, subjectId: found.thing.id },
    orderBy: { sequence: 'desc' },
    select: {
      sequence: true,
      at: true,
      accountId: true,
      action: true,
      before: true,
      after: true,
      redactedAt: true,
    },
  });
  const ids = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
  const accounts = await db.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
  const events = rows.map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    accountId: row.accountId,
    byName: row.accountId ? (nameOf.get(row.accountId) ?? null) : null,
    action: row.action,
    before: row.before as Values | null,
    after: row.after as Values | null,
    isRedacted: row.redactedAt !== null,
  }));
  const versions = events.flatMap(({ before, after }) => [before ?? {}, after ?? {}]);
  return {
    thing: found.thing,
    events,
    names: await nameReferences(db, kind.fields, [...versions, found.thing.values]),
  };
}
