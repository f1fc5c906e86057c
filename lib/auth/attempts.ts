import 'server-only';
import { createHmac } from 'node:crypto';
import { db, type Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { newId } from '@/lib/identity/ids';
import { limits, waitingTime } from './throttle';

/** Who tries, as the throttle keeps it: keyed hashes, from which nobody reads an address. */
interface Subjects {
  email: Uint8Array<ArrayBuffer>;
  address: Uint8Array<ArrayBuffer> | null;
}

/** A try that was let through: `ids` name its rows until it is known how it ended. */
export type Admission = { waitMs: number; subjects: Subjects; ids: string[] };

const keptMs = 24 * 3_600_000;
/** Tries of one e-mail wait for each other: on a busy machine longer than the client's five seconds. */
const patience = { timeout: 20_000, maxWait: 15_000 };

/**
 * Counts a try to sign in as failed before the password is looked at, so that many at once cannot
 * slip through together. `waitMs` > 0: refused and not counted, so that waiting ends.
 */
export async function admitAttempt(email: string, address: string | null): Promise<Admission> {
  const subjects = {
    email: keyed('email', email),
    address: address ? keyed('address', address) : null,
  };
  return db.$transaction(async (tx) => {
    await lock(tx, subjects);
    const now = new Date();
    const waitMs = Math.max(
      await waitFor(tx, subjects.email, limits.perEmail, now),
      subjects.address ? await waitFor(tx, subjects.address, limits.perAddress, now) : 0,
    );
    if (waitMs > 0) return { waitMs, subjects, ids: [] };
    const rows = [subjects.email, ...(subjects.address ? [subjects.address] : [])].map(
      (subject) => ({ id: newId(), subject, at: now, succeeded: false }),
    );
    await tx.signInAttempt.createMany({ data: rows });
    await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptMs) } } });
    return { waitMs: 0, subjects, ids: rows.map(({ id }) => id) };
  }, patience);
}

/** The try was good: it counts as such, and earlier failures of that e-mail no longer count. */
export async function recordSuccess({ subjects, ids }: Admission): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.signInAttempt.deleteMany({
      where: { OR: [{ id: { in: ids } }, { subject: subjects.email, succeeded: false }] },
    });
    await tx.signInAttempt.create({
      data: { id: newId(), subject: subjects.email, succeeded: true },
    });
  }, patience);
}

async function waitFor(
  tx: Transaction,
  subject: Uint8Array<ArrayBuffer>,
  limit: number,
  now: Date,
): Promise<number> {
  const failures = await tx.signInAttempt.findMany({
    where: {
      subject,
      succeeded: false,
      at: { gt: new Date(now.getTime() - limits.windowMinutes * 60_000) },
    },
    select: { at: true },
    orderBy: { at: 'desc' },
    take: limit,
  });
  return waitingTime(
    failures.map(({ at }) => at),
    limit,
    now,
  );
}

/** One try at a time per e-mail and per address; always in the same order, so that none deadlocks. */
async function lock(tx: Transaction, { email, address }: Subjects): Promise<void> {
  const keys = [email, ...(address ? [address] : [])]
    .map((subject) => Buffer.from(subject).readInt32BE(0))
    .sort((first, second) => first - second);
  for (const key of keys) await tx.$executeRaw`SELECT pg_advisory_xact_lock(7270003, ${key}::int)`;
}

function keyed(kind: 'email' | 'address', value: string): Uint8Array<ArrayBuffer> {
  const secret = settings().authSecret;
  if (!secret) throw new Error('the start provides the secret before anybody signs in');
  return new Uint8Array(
    createHmac('sha256', `sign-in ${secret}`).update(`${kind} ${value}`).digest(),
  );
}
