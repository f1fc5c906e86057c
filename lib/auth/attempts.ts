import 'server-only';
import { createHmac } from 'node:crypto';
import { db } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { isLockTimeout } from '@/lib/forms/unexpected';
import { newId } from '@/lib/identity/ids';
import { limits } from './throttle';

/** By what tries are counted. */
export type SubjectKind = 'email' | 'address' | 'second factor' | 'reset email' | 'reset address';

/** One way in which a try counts: `limit` failures within the window are borne. */
export type Tried = { kind: SubjectKind; value: string; limit: number };

/** A try that was let through: `ids` name its rows until it is known how it ended. */
export type Admission = { waitMs: number; subjects: Uint8Array<ArrayBuffer>[]; ids: string[] };

/** What one is told to wait when too many are trying at the same moment. */
const crowdedMs = 60_000;

/**
 * Counts a try as failed before anything is looked at, so that many at once cannot slip through
 * together. `waitMs` > 0: refused and not counted, so that waiting ends. One statement, decided in
 * the database (`admit_attempt`): a flood of tries keeps no connection from other people.
 */
export async function admitAttempt(tried: readonly Tried[]): Promise<Admission> {
  const subjects = tried.map(({ kind, value }) => keyed(kind, value));
  const ids = tried.map(() => newId());
  const hex = subjects.map((subject) => Buffer.from(subject).toString('hex'));
  try {
    const [answer] = await db.$queryRaw<{ wait: bigint }[]>`
      SELECT admit_attempt(ARRAY(SELECT decode(text, 'hex') FROM unnest(${hex}::text[]) text),
        ${tried.map(({ limit }) => limit)}::int[], ${ids}::uuid[],
        make_interval(mins => ${limits.windowMinutes}::int)) AS wait`;
    return { waitMs: Number(answer?.wait ?? crowdedMs), subjects, ids };
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    return { waitMs: crowdedMs, subjects, ids: [] };
  }
}

/** The try was good: it counts as such, and earlier failures of its first subject no longer count. */
export async function recordSuccess({ subjects: [first], ids }: Admission): Promise<void> {
  if (!first) return;
  await db.$transaction([
    db.signInAttempt.deleteMany({
      where: { OR: [{ id: { in: ids } }, { subject: first, succeeded: false }] },
    }),
    db.signInAttempt.create({ data: { id: newId(), subject: first, succeeded: true } }),
  ]);
}

/** Keyed hashes, from which nobody reads an address. */
function keyed(kind: SubjectKind, value: string): Uint8Array<ArrayBuffer> {
  const secret = settings().authSecret;
  if (!secret) throw new Error('the start provides the secret before anybody signs in');
  return new Uint8Array(
    createHmac('sha256', `sign-in ${secret}`).update(`${kind} ${value}`).digest(),
  );
}
