import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { EditableKind } from '../kind';
import { canEditKind } from '../policy';

/** The names of the others who have the form of a thing open. */
export async function listOthers(
  viewer: Viewer,
  kind: EditableKind,
  id: string,
): Promise<string[]> {
  if (!canEditKind(viewer, kind)) return [];
  const rows = await db.editingPresence.findMany({
    where: {
      subjectKind: kind.kind,
      subjectId: id,
      accountId: { not: viewer.accountId },
      expiresAt: { gt: new Date() },
      account: { disabledAt: null },
    },
    select: { account: { select: { name: true } } },
    orderBy: { account: { name: 'asc' } },
  });
  return rows.map(({ account }) => account.name ?? '');
}
