import type { SourceCitation } from '@/lib/citations/types';
import type { VagueDate } from '@/lib/dates/vague-date';
import type { Confidence, EngagementKind } from '@/lib/db/generated/enums';

/** A meeting, visit, letter, training or designation. */
export type EngagementItem = {
  reference: string;
  kind: EngagementKind;
  title: string;
  summary: string;
  occurred: VagueDate;
  bodies: { slug: string; shortName: string }[];
  document: { slug: string; title: string } | null;
  confidence: Confidence;
  confidenceNote: string | null;
  /** Where the sources disagree about it. */
  conflicts: { reference: string; title: string }[];
  citations: SourceCitation[];
};
