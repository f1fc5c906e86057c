import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { newId } from '@/lib/identity/ids';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { assertSendable, type NewMail } from '../schema';

/**
 * Writes an e-mail in the transaction of what it tells of; a job sends it after the commit. Without
 * a mail server it stays in the outbox, where an administrator reads it.
 */
export async function sendMail(tx: Transaction, mail: NewMail): Promise<void> {
  assertSendable(mail);
  const id = newId();
  await tx.outboxMail.create({
    data: {
      id,
      recipient: mail.to,
      locale: mail.locale,
      subject: mail.subject,
      body: mail.text,
      messageId: `<${id}@${new URL(settings().url).hostname}>`,
      unsubscribeUrl: mail.unsubscribeUrl ?? null,
      isSecret: mail.isSecret ?? false,
    },
  });
  if (settings().mail) await enqueue(tx, 'deliverMail', { mailId: id });
}
