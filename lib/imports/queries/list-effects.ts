import 'server-only';
import { db } from '@/lib/db/client';
import type { ImportOutcome } from '@/lib/db/generated/enums';

/** One recommendation that a batch made, changed or brought back. */
export type Effect = {
  reference: string;
  country: string;
  summary: string;
  outcome: ImportOutcome;
};

/** One page of what a batch did, by reference, and how much there is in all. */
export async function listEffects(
  batchId: string,
  { page, size }: { page: number; size: number },
): Promise<{ total: number; effects: Effect[] }> {
  const [total, rows] = await Promise.all([
    db.importEffect.count({ where: { batchId } }),
    db.importEffect.findMany({
      where: { batchId },
      select: {
        outcome: true,
        recommendation: {
          select: { reference: true, summary: true, country: { select: { code: true } } },
        },
      },
      orderBy: [{ recommendation: { position: 'asc' } }, { recommendationId: 'asc' }],
      skip: (page - 1) * size,
      take: size,
    }),
  ]);
  const effects = rows.map(({ outcome, recommendation: { reference, summary, country } }) => ({
    ...{ outcome, reference, summary, country: country.code },
  }));
  return { total, effects };
}
