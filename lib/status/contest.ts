import type { Contest, ImplementationStatus } from '@/lib/db/generated/enums';
import { ladder } from './ladder';

/** Statuses that are no judgement of how far: they are never met by contest. */
const noJudgement: readonly ImplementationStatus[] = ['NOT_ASSESSED', 'NO_EVIDENCE'];

/** Statuses that may be published without a citation. */
const withoutCitation: readonly ImplementationStatus[] = [...noJudgement, 'SUPERSEDED'];

/** Whether a status must rest on at least one citation. */
export function needsCitation(status: ImplementationStatus): boolean {
  return !withoutCitation.includes(status);
}

/**
 * How far two voices stand apart: one step of the ladder is close, more is contested. Leaving the ladder
 * (regressed, superseded) is always contested. The database's `contest_between` says the same.
 */
export function contestBetween(
  one: ImplementationStatus | null,
  other: ImplementationStatus | null,
): Contest {
  if (!one || !other || one === other) return 'UNCONTESTED';
  if (noJudgement.includes(one) || noJudgement.includes(other)) return 'UNCONTESTED';
  const [a, b] = [ladder.indexOf(one), ladder.indexOf(other)];
  return a >= 0 && b >= 0 && Math.abs(a - b) === 1 ? 'CLOSE' : 'CONTESTED';
}
