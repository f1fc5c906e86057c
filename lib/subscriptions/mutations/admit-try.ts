import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';
import { hashForToday } from '@/lib/suggestions/mutations/daily-key';

/** A day's limits: mails to one address, and tries from one network address. */
const limits = { email: 5, address: 30 } as const;

/**
 * Counts a try and says whether it may go on: nobody floods another person's mail with questions
 * whether they want mail. Both addresses are kept as hashes whose key is destroyed with its day.
 */
export async function admitTry(
  tx: Transaction,
  email: string,
  address: string | null,
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7270004)`;
  const triers = [
    { trier: await hashForToday(tx, `email ${email}`), limit: limits.email },
    ...(address
      ? [{ trier: await hashForToday(tx, `address ${address}`), limit: limits.address }]
      : []),
  ];
  for (const { trier, limit } of triers) {
    if ((await tx.subscriptionTry.count({ where: { trier } })) >= limit) return false;
  }
  await tx.subscriptionTry.createMany({
    data: triers.map(({ trier }) => ({ id: newId(), trier })),
  });
  return true;
}
