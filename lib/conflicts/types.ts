import type { SourceCitation } from '@/lib/citations/types';

/** A disagreement between sources that is told, not smoothed over, and what it concerns. */
export type SourceConflict = {
  reference: string;
  title: string;
  description: string;
  recommendations: { reference: string }[];
  evidence: { reference: string; title: string }[];
  indicators: { slug: string; name: string }[];
  engagements: { reference: string; title: string }[];
  documents: { slug: string; title: string }[];
  sources: Omit<SourceCitation, 'locator'>[];
};
