import 'server-only';
import { db } from '@/lib/db/client';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import type { LawChange } from '@/lib/evidence/types';
import type { Review } from '../types';
import { listReviews } from './list-reviews';

/** The years of a country's record, as far as it is known today, and what is marked in them. */
export type TimeMarks = {
  /** Of the first recommendation; null where there is none. */
  firstYear: number | null;
  laws: LawChange[];
  reviews: Review[];
};

export async function getTimeMarks(countryId: string, today: string): Promise<TimeMarks> {
  const [first, laws, reviews] = await Promise.all([
    db.recommendation.findFirst({
      where: { countryId },
      orderBy: [{ madeOn: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      select: { madeOn: true },
    }),
    listLawChanges(countryId, { asOf: today, knownAt: null, today }),
    listReviews(countryId, today),
  ]);
  return { firstYear: first?.madeOn.getUTCFullYear() ?? null, laws, reviews };
}
