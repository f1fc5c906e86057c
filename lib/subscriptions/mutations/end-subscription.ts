import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { idOf } from '../queries/token';

/** Says yes to a subscription, from the link in the mail. Answers LINK_NOT_VALID when it has ended. */
export async function confirmSubscription({ token }: { token: string }): Promise<Outcome<null>> {
  const id = idOf(token);
  if (!id) return refused('LINK_NOT_VALID');
  return transact(async (tx) => {
    const confirmedAt = new Date();
    const { count } = await tx.subscription.updateMany({
      where: { id, confirmedAt: null },
      data: { confirmedAt, toldUntil: confirmedAt },
    });
    if (count === 0) {
      if (!(await tx.subscription.findUnique({ where: { id } }))) undo(refused('LINK_NOT_VALID'));
      return null;
    }
    const change = { before: { confirmedAt: null }, after: { confirmedAt } };
    await recordEvents(tx, [
      { kind: 'subscription', id, accountId: null, action: 'confirm', ...change },
    ]);
    return null;
  });
}

/** Ends a subscription and forgets its address, also in mails about it, sent or not. Twice is once. */
export async function endSubscription({ token }: { token: string }): Promise<Outcome<null>> {
  const id = idOf(token);
  if (!id) return refused('LINK_NOT_VALID');
  return transact(async (tx) => {
    if (!(await forget(tx, id))) return null;
    await recordEvents(tx, [
      { kind: 'subscription', id, accountId: null, action: 'end', before: {}, after: null },
    ]);
    return null;
  });
}

/** The job that ends a subscription whose reader a mail server has refused for good. */
export async function endRefused({ mailId }: { mailId: string }): Promise<void> {
  const mail = await db.outboxMail.findUnique({ where: { id: mailId } });
  const id = idOf(mail?.unsubscribeUrl?.split('/').at(-1) ?? '');
  if (!id || !mail?.refusal) return;
  const after = { refusal: mail.refusal };
  await db.$transaction(async (tx) => {
    if (!(await forget(tx, id))) return;
    await recordEvents(tx, [
      { kind: 'subscription', id, accountId: null, action: 'end', before: {}, after },
    ]);
  });
}

/** Forgets what nobody confirmed within two days. */
export async function tidySubscriptions(): Promise<void> {
  const before = new Date(Date.now() - 2 * 24 * 3_600_000);
  const where = { confirmedAt: null, askedAt: { lt: before } };
  const unanswered = await db.subscription.findMany({ where, select: { id: true } });
  for (const { id } of unanswered) await db.$transaction((tx) => forget(tx, id, where));
}

/** Deletes a subscription with its address, and the address from the outbox; false where there was none. */
async function forget(
  tx: Transaction,
  id: string,
  where: Prisma.SubscriptionWhereInput = {},
): Promise<boolean> {
  const { count } = await tx.subscription.deleteMany({ where: { ...where, id } });
  if (count === 0) return false;
  await tx.outboxMail.updateMany({
    where: { unsubscribeUrl: { contains: id } },
    data: { recipient: null, body: null, unsubscribeUrl: null },
  });
  return true;
}
