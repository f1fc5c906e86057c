import type { SourceCitation } from '@/lib/citations/types';
import type { VagueDate } from '@/lib/dates/vague-date';
import type {
  AssessmentKind,
  Authorship,
  Confidence,
  Direction,
  EvidenceKind,
  ImplementationStatus,
} from '@/lib/db/generated/enums';
import type { PublicFile } from '@/lib/files/types';
import type { RecommendationRow, VoiceName } from '@/lib/recommendations/types';

/** How a fact bears on one thing: the link's own direction where it has one, else the fact's. */
export type Bearing = { direction: Direction; isDirectionOwn: boolean; note: string | null };

/** An assessment that rests on the fact. */
export type EvidenceUse = {
  assessmentId: string;
  voice: VoiceName;
  recommendation: { reference: string; summary: string };
  status: ImplementationStatus | null;
  effectiveOn: string;
  authorship: Authorship;
  /** The desk's own, as it came with the record. */
  isShipped: boolean;
  /** What has replaced it by then. */
  replacedBy: AssessmentKind | null;
};

/** One dated fact at a moment, with all that its page shows. */
export type EvidenceDetail = {
  reference: string;
  kind: EvidenceKind;
  title: string;
  summary: string;
  occurred: VagueDate;
  direction: Direction;
  isLawChange: boolean;
  confidence: Confidence;
  confidenceNote: string | null;
  url: string | null;
  archivedUrl: string | null;
  retrievedOn: string | null;
  /** Who says it and where, for evidence added at the desk. */
  citationText: string | null;
  citations: SourceCitation[];
  files: PublicFile[];
  recommendations: (Bearing & { row: RecommendationRow })[];
  documents: (Bearing & { slug: string; title: string })[];
  engagements: (Bearing & { reference: string; title: string })[];
  uses: EvidenceUse[];
  conflicts: { reference: string; title: string; description: string }[];
};

/** A change of law in force, for the time axes. */
export type LawChange = { reference: string; title: string; occurred: VagueDate };
