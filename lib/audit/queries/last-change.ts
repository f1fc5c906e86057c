import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { AuditKind } from '../fields';

/**
 * Who changed a thing last, for somebody who changes it at the same time, and when; null when its
 * history says nothing. The name is empty for the program and for an account that was anonymised.
 */
export async function lastChange(
  tx: Transaction,
  subjectKind: AuditKind,
  subjectId: string,
): Promise<{ byName: string; at: string } | null> {
  const last = await tx.auditEvent.findFirst({
    where: { subjectKind, subjectId },
    select: { accountId: true, at: true },
    orderBy: { sequence: 'desc' },
  });
  if (!last) return null;
  const by = last.accountId
    ? await tx.account.findUnique({ where: { id: last.accountId }, select: { name: true } })
    : null;
  return { byName: by?.name ?? '', at: last.at.toISOString() };
}
