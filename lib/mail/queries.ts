import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { canReadOutbox } from './policy';
import type { OutboxEntry } from './types';

/** How many mails a page of the outbox shows. */
export const mailsPerPage = 100;

/** Whether mails are sent at all, or only kept for the administrator to read. */
export function canSendMail(): boolean {
  return settings().mail !== undefined;
}

/** A page of mails, the newest first; null for who may not read the outbox. */
export async function listOutbox(
  viewer: Viewer,
  page = 1,
): Promise<{ mails: OutboxEntry[]; count: number } | null> {
  if (!canReadOutbox(viewer)) return null;
  const [rows, count] = await Promise.all([
    db.outboxMail.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * mailsPerPage,
      take: mailsPerPage,
    }),
    db.outboxMail.count(),
  ]);
  const isSending = canSendMail();
  const mails = rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    subject: row.subject,
    // What lets a person in is theirs alone where it can be sent to them.
    body: row.isSecret && isSending ? null : row.body,
    createdAt: row.createdAt.toISOString(),
    state: stateOf(row, isSending),
    sentAt: row.sentAt?.toISOString() ?? null,
    refusal: row.refusal,
  }));
  return { mails, count };
}

function stateOf(
  row: { sentAt: Date | null; refusedAt: Date | null; recipient: string | null },
  isSending: boolean,
): OutboxEntry['state'] {
  if (row.sentAt) return 'sent';
  if (row.refusedAt) return 'refused';
  if (row.recipient === null) return 'removed';
  return isSending ? 'waiting' : 'kept';
}
