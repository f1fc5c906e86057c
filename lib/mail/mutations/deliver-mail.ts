import 'server-only';
import { db } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { JobProblem } from '@/lib/jobs/problem';
import { isOfRecipient } from '../refusal';

/**
 * Hands a mail to the mail server, at least once: killed between the server's yes and our note, it
 * is sent again under the same Message-ID. What the server refuses for good is noted and not tried
 * again; where the reader of a subscription is not there, that ends it. Everything else is thrown, for the queue to try
 * later.
 */
export async function deliverMail({ mailId }: { mailId: string }): Promise<void> {
  const mail = await db.outboxMail.findUnique({ where: { id: mailId } });
  const { mail: server } = settings();
  if (!server || !mail?.recipient || mail.body === null || mail.sentAt || mail.refusedAt) return;
  const refusal = await hand(server, {
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body,
    messageId: mail.messageId,
    unsubscribeUrl: mail.unsubscribeUrl,
  });
  await db.$transaction(async (tx) => {
    await tx.outboxMail.updateMany({
      where: { id: mailId, sentAt: null, refusedAt: null },
      data: {
        ...(refusal ? { refusedAt: new Date(), refusal: refusal.code } : { sentAt: new Date() }),
        ...(mail.isSecret ? { body: null } : {}),
      },
    });
    if (refusal?.isOfRecipient && mail.unsubscribeUrl) await enqueue(tx, 'endRefused', { mailId });
  });
}

interface Letter {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  unsubscribeUrl: string | null;
}

interface Refusal {
  /** The server's, from 500. */
  code: string;
  /** There is no such reader; else the server does not take this from us. */
  isOfRecipient: boolean;
}

/** Why the server refused for good; null when it took the mail. */
async function hand(
  server: { smtpUrl: string; from: string },
  { unsubscribeUrl, ...letter }: Letter,
): Promise<Refusal | null> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: server.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    await transport.sendMail({
      ...letter,
      from: server.from,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl
          ? {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }
          : {}),
      },
    });
    return null;
  } catch (error) {
    return refusalOf(error);
  } finally {
    transport.close();
  }
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  /** At which step of the conversation. */
  command?: string;
  response?: string;
}

/** A final refusal. Throws what may go better later. What the server says is not kept: it repeats addresses. */
function refusalOf(error: unknown): Refusal {
  const { code = '', responseCode = 0, command = '', response = '' } = error as SmtpError;
  if (code === 'EAUTH') throw new JobProblem('MAIL_LOGIN');
  if (responseCode >= 500) {
    const refusal = { responseCode, command, response };
    return { code: String(responseCode), isOfRecipient: isOfRecipient(refusal) };
  }
  if (responseCode >= 400) throw new JobProblem('MAIL_LATER', String(responseCode));
  if (code === '') throw error;
  throw new JobProblem('MAIL_UNREACHABLE', code);
}
