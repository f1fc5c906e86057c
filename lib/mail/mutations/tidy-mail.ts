import 'server-only';
import { db } from '@/lib/db/client';

const day = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * day);

/**
 * Removes address and text of mails a week after they were sent or refused, or a month after they
 * were written when nothing ever sent them; secret ones without a mail server after a week, when
 * their links are dead. Rows go after three months.
 */
export async function tidyMail(): Promise<void> {
  await db.outboxMail.updateMany({
    where: {
      recipient: { not: null },
      OR: [
        { sentAt: { lt: ago(7) } },
        { refusedAt: { lt: ago(7) } },
        { createdAt: { lt: ago(30) } },
        { isSecret: true, createdAt: { lt: ago(8) } },
      ],
    },
    data: { recipient: null, body: null, unsubscribeUrl: null },
  });
  await db.outboxMail.deleteMany({ where: { createdAt: { lt: ago(90) } } });
}
