import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { SubscriptionSubject } from '@/lib/db/generated/enums';
import { tellSubscribersSoon } from './tell-subscribers';

/** Who followed one thing follows the other that it became; who followed both follows it once. */
export async function moveSubscriptions(
  tx: Transaction,
  subject: SubscriptionSubject,
  { from, into }: { from: string; into: string },
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM subscriptions s WHERE s.subject = ${subject}::"SubscriptionSubject"
      AND s.subject_id = ${from}::uuid AND EXISTS (SELECT 1 FROM subscriptions o
        WHERE o.email = s.email AND o.subject = s.subject AND o.subject_id = ${into}::uuid
          AND (o.confirmed_at IS NOT NULL OR s.confirmed_at IS NULL))`;
  await tx.$executeRaw`
    DELETE FROM subscriptions o WHERE o.subject = ${subject}::"SubscriptionSubject"
      AND o.subject_id = ${into}::uuid AND EXISTS (SELECT 1 FROM subscriptions s
        WHERE s.email = o.email AND s.subject = o.subject AND s.subject_id = ${from}::uuid)`;
  await tx.subscription.updateMany({
    where: { subject, subjectId: from },
    data: { subjectId: into },
  });
}

/** Who follows an ask also follows a part that was taken out of it, and is told so with the next mails. */
export async function followPart(
  tx: Transaction,
  { from, part }: { from: string; part: string },
): Promise<void> {
  const followers = await tx.$executeRaw`
    INSERT INTO subscriptions (id, email, locale, subject, subject_id, confirmed_at, told_until, divided_from_id)
    SELECT gen_random_uuid(), email, locale, subject, ${part}::uuid, confirmed_at, told_until, ${from}::uuid
    FROM subscriptions
    WHERE subject = 'ASK' AND subject_id = ${from}::uuid AND confirmed_at IS NOT NULL`;
  if (followers > 0) await tellSubscribersSoon(tx);
}
