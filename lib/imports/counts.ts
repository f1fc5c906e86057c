import { z } from 'zod';
import { ImportOutcome } from '@/lib/db/generated/enums';

export const outcomes = Object.values(ImportOutcome);
export type Counts = Record<ImportOutcome, number>;

const kept = z.partialRecord(z.enum(ImportOutcome), z.number());

/** Rows by outcome, as a batch keeps them; 0 for what it does not name. */
export function countsOf(json: unknown): Counts {
  const found = kept.safeParse(json).data ?? {};
  return Object.fromEntries(outcomes.map((outcome) => [outcome, found[outcome] ?? 0])) as Counts;
}
