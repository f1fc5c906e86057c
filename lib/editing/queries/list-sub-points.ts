import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db, type Transaction } from '@/lib/db/client';
import { canEditRecord } from '../policy';
import { subPointReferences } from '../sub-points';

/** The sub-points that a recommendation has, in their order, and the reference of the next one. */
export async function listSubPoints(
  viewer: Viewer,
  parent: { id: string; key: string },
): Promise<{ points: { reference: string; summary: string }[]; next: string }> {
  if (!canEditRecord(viewer)) return { points: [], next: '' };
  const points = await db.recommendation.findMany({
    where: { parentId: parent.id, archivedAt: null },
    select: { reference: true, summary: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const [next = ''] = subPointReferences(parent.key, await takenReferences(db, parent.key), 1);
  return { points, next };
}

/** Every reference that begins like that of a sub-point of this one. */
export async function takenReferences(
  client: Pick<Transaction, 'recommendation'>,
  parent: string,
): Promise<string[]> {
  const rows = await client.recommendation.findMany({
    where: { reference: { startsWith: parent, mode: 'insensitive' } },
    select: { reference: true },
  });
  return rows.map(({ reference }) => reference);
}
