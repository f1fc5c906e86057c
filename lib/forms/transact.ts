import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Failure, Outcome } from './outcome';
import { refused } from './outcome';
import { codeOfRefusal, isDuplicate, refusalOf } from './unexpected';

/** Thrown inside a transaction to undo it; comes out of `transact` as a value. */
class Undone extends Error {
  constructor(readonly failure: Failure<unknown>) {
    super(failure.code);
  }
}

/** Stops the transaction that is under way and answers with an expected error. */
export function undo<Detail>(failure: Failure<Detail>): never {
  throw new Undone(failure);
}

/**
 * One of several steps of a transaction: what `undo` stopped comes back as a value, so that the others
 * can be tried. Nothing is undone yet: the caller does that when any of them failed.
 */
export async function step<Value, Detail>(
  work: () => Promise<Value>,
): Promise<Outcome<Value, Detail>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Undone) return error.failure as Failure<Detail>;
    throw error;
  }
}

const attempts = 4;

/**
 * One transaction whose expected errors, ours and the database's, are values. Tries again when two
 * writers met (deadlock, the same new row, the same place in an
 * audit chain).
 */
export async function transact<Value, Detail = never>(
  work: (tx: Transaction) => Promise<Value>,
): Promise<Outcome<Value, Detail>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { ok: true, value: await db.$transaction(work, { timeout: 15_000, maxWait: 5_000 }) };
    } catch (error) {
      if (error instanceof Undone) return error.failure as Failure<Detail>;
      const refusal = refusalOf(error);
      if (refusal) return refused<Detail>(codeOfRefusal(refusal), fieldOf(refusal));
      if (attempt >= attempts || !isMeeting(error)) throw error;
      await pause(10 * attempt + Math.random() * 20);
    }
  }
}

/** Refusals that belong to one answer are shown beside it. */
function fieldOf(refusal: string): Pick<Failure, 'fieldErrors'> {
  if (refusal === 'effective_in_future')
    return { fieldErrors: { effectiveOn: { code: 'dateFuture' } } };
  if (refusal === 'effective_before_recommendation')
    return { fieldErrors: { effectiveOn: { code: 'beforeMade' } } };
  if (refusal === 'citation_missing') return { fieldErrors: { evidence: { code: 'citation' } } };
  return {};
}

function isMeeting(error: unknown): boolean {
  // The other writer's row is there now: the next try sees it and answers in words.
  if (isDuplicate(error)) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';
}
