import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { AuditKind } from './fields';
import { auditPayload } from './payload';

/** One change of one thing. `accountId` is null for the program itself (the loader, the first set-up). */
export type AuditEntry = {
  kind: AuditKind;
  id: string;
  accountId: string | null;
  /** A verb: `create`, `update`, `submit`, `return`, `publish`, `correct`, `withdraw`, `archive`, … */
  action: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

/** Writes events in the transaction of the changes that they tell of; the database chains them. */
export async function recordEvents(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: entries.map(({ kind, id, accountId, action, before, after }) => ({
      subjectKind: kind,
      subjectId: id,
      accountId,
      action,
      before: auditPayload(kind, before) ?? Prisma.DbNull,
      after: auditPayload(kind, after) ?? Prisma.DbNull,
    })),
  });
}
