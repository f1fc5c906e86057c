import type { SourceCitation } from '@/lib/citations/types';
import type { VagueDate } from '@/lib/dates/vague-date';
import type { Confidence, Direction, EngagementKind, EvidenceKind } from '@/lib/db/generated/enums';
import type { timelineKinds } from './schema';

/** What the timeline can be narrowed to. */
export type TimelineKind = (typeof timelineKinds)[number];

/** One dated thing. */
export type TimelineEntry = {
  /** The evidence's or engagement's own reference, or the document's slug: its anchor on the page. */
  reference: string;
  /** What it is; an engagement that is the issuing of a document is both. */
  kinds: TimelineKind[];
  occurred: VagueDate;
  title: string;
  summary: string | null;
  /** The sort of evidence or engagement; null for a document. */
  sort: EvidenceKind | EngagementKind | null;
  /** Only evidence points somewhere. */
  direction: Direction | null;
  bodies: { slug: string; shortName: string }[];
  document: { slug: string; title: string } | null;
  confidence: Confidence | null;
  confidenceNote: string | null;
  /** Where the sources disagree about an engagement; evidence tells it on its own page. */
  conflicts: { reference: string; title: string }[];
  citations: SourceCitation[];
};

/** The entries of one year; `null` for those whose year is not known. */
export type TimelineYear = { year: number | null; entries: TimelineEntry[] };
