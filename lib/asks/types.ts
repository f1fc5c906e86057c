import type { RecommendationRow } from '@/lib/recommendations/types';
import type { StatusCounts } from '@/lib/status/scale';

/** A demand that several recommendations share, with the counts of its recommendations at a moment. */
export type AskSummary = {
  slug: string;
  title: string;
  description: string;
  counts: StatusCounts;
  /** Years of its first and its latest recommendation; null while it has none. */
  firstYear: number | null;
  lastYear: number | null;
  bodies: { slug: string; shortName: string }[];
};

export type AskDetail = Omit<AskSummary, 'bodies'> & { rows: RecommendationRow[] };

/** A recommendation that shares its demand with no other, and why. */
export type StandaloneRecommendation = { row: RecommendationRow; reason: string };
