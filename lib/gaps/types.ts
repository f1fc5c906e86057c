import type { RecommendationRow } from '@/lib/recommendations/types';

/** Something that was looked for and not found, and what it concerns. */
export type KnownGap = {
  reference: string;
  title: string;
  description: string;
  recommendations: { reference: string }[];
  documents: { slug: string; title: string }[];
  indicators: { slug: string; name: string }[];
};

/** A recommendation on which nothing usable was found, with where was looked and when. */
export type Unanswered = { row: RecommendationRow; lookedAt: string | null };

/** An indicator without a single value; its note says what its source tells instead. */
export type ValuelessIndicator = { slug: string; name: string; note: string | null };
