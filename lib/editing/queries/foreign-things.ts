import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { mayIn, voicesWhere } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { citableBy } from '@/lib/evidence/queries/list-evidence-choices';
import type { EditableKind } from '../kind';

/** What a voice added is its own: nobody else rewrites it, before it is public or after. */
export async function isForeign(
  client: Pick<Transaction, '$queryRaw'>,
  viewer: Viewer,
  kind: EditableKind,
  id: string,
): Promise<boolean> {
  if (!kind.isSigned) return false;
  const [owner] = await client.$queryRaw<{ voiceId: string }[]>(Prisma.sql`
    SELECT a.voice_id AS "voiceId" FROM ${Prisma.raw(`"${kind.table}"`)} t
    JOIN accounts a ON a.id = t.created_by_id WHERE t.id = ${id}::uuid`);
  return owner !== undefined && !mayIn(viewer, 'evidence.edit', owner.voiceId);
}

/** The same as a condition on the things `t` of a kind: came with the record, or added in one's voice. */
export async function ownThings(viewer: Viewer, kind: EditableKind): Promise<Prisma.Sql> {
  if (!kind.isSigned) return Prisma.sql`true`;
  const colleagues = await db.account.findMany({
    where: voicesWhere(viewer, 'evidence.edit'),
    select: { id: true },
  });
  const ids = colleagues.map(({ id }) => id);
  return Prisma.sql`(t.created_by_id IS NULL OR t.created_by_id = ANY (${ids}::uuid[]))`;
}

/** Which pieces of evidence one may refer to: another voice's unpublished one is not there. */
export async function knownEvidence(
  client: Pick<Transaction, 'account' | 'evidence'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Set<string>> {
  const { archivedAt: _, ...citable } = await citableBy(viewer, client);
  const rows = await client.evidence.findMany({
    where: { AND: [{ id: { in: [...ids] } }, citable] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
