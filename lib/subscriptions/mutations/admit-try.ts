import 'server-only';
import { createHmac } from 'node:crypto';
import type { Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { newId } from '@/lib/identity/ids';

/** A day's limits: mails to one address, and tries from one network address. */
const limits = { email: 5, address: 30 } as const;
const dayMs = 24 * 3_600_000;

/**
 * Counts a try and says whether it may go on: nobody floods another person's mail with questions
 * whether they want mail. Kept as keyed hashes, with another key every day, for a day.
 */
export async function admitTry(
  tx: Transaction,
  email: string,
  address: string | null,
): Promise<boolean> {
  const since = new Date(Date.now() - dayMs);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7270004)`;
  await tx.subscriptionTry.deleteMany({ where: { at: { lt: since } } });
  const triers = [
    { trier: keyed(`email ${email}`), limit: limits.email },
    ...(address ? [{ trier: keyed(`address ${address}`), limit: limits.address }] : []),
  ];
  for (const { trier, limit } of triers) {
    if ((await tx.subscriptionTry.count({ where: { trier } })) >= limit) return false;
  }
  await tx.subscriptionTry.createMany({
    data: triers.map(({ trier }) => ({ id: newId(), trier })),
  });
  return true;
}

function keyed(value: string): Uint8Array<ArrayBuffer> {
  const day = new Date().toISOString().slice(0, 10);
  const key = `subscription try ${day} ${settings().authSecret ?? ''}`;
  return new Uint8Array(createHmac('sha256', key).update(value).digest());
}
