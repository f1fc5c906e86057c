import 'server-only';
import { db } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { JobProblem } from '@/lib/jobs/problem';

/**
 * Hands a mail to the mail server, at least once: killed between the server's yes and our note, it
 * is sent again under the same Message-ID. What the server refuses for good is noted and not tried
 * again; everything else is thrown, for the queue to try later.
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
  await db.outboxMail.updateMany({
    where: { id: mailId, sentAt: null, refusedAt: null },
    data: {
      ...(refusal ? { refusedAt: new Date(), refusal } : { sentAt: new Date() }),
      ...(mail.isSecret ? { body: null } : {}),
    },
  });
}

interface Letter {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  unsubscribeUrl: string | null;
}

/** The server's code when it refused for good; null when it took the mail. */
async function hand(
  server: { smtpUrl: string; from: string },
  { unsubscribeUrl, ...letter }: Letter,
): Promise<string | null> {
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

/** The code of a final refusal. Throws what may go better later. What the server says is not kept: it repeats addresses. */
function refusalOf(error: unknown): string {
  const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number };
  if (code === 'EAUTH') throw new JobProblem('MAIL_LOGIN');
  if (responseCode >= 500) return String(responseCode);
  if (responseCode >= 400) throw new JobProblem('MAIL_LATER', String(responseCode));
  if (code === '') throw error;
  throw new JobProblem('MAIL_UNREACHABLE', code);
}
