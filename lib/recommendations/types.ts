import type { SourceCitation } from '@/lib/citations/types';
import type { VagueDate } from '@/lib/dates/vague-date';
import type {
  AssessmentKind,
  Authorship,
  Confidence,
  Contest,
  Direction,
  EvidenceKind,
  ImplementationStatus,
  MeasureState,
  StateResponse,
  VoiceKind,
} from '@/lib/db/generated/enums';
import type { ShownNote } from '@/lib/moderation/types';

/** Where a recommendation stands at a moment: the desk's current status and how other voices meet it. */
export type Standing = {
  status: ImplementationStatus;
  /** Null while nobody has assessed it. */
  assessmentId: string | null;
  effectiveOn: string | null;
  verifiedOn: string | null;
  contest: Contest;
  /** The day from which the desk has held this status without a break. */
  heldSince: string | null;
};

/** One line of a list of recommendations. */
export type RecommendationRow = Standing & {
  id: string;
  reference: string;
  summary: string;
  label: string | null;
  madeOn: string;
  response: StateResponse;
  /** The addressee's name where it is not the State concerned (USCIRF advises the US Government). */
  addressedElsewhere: string | null;
  bodies: { slug: string; shortName: string }[];
  documentTitle: string;
  documentSlug: string;
};

/** What an assessment rests on. `reference` is the evidence's, engagement's or indicator's own. */
export type AssessmentCitation = {
  kind: 'evidence' | 'observation' | 'engagement';
  reference: string;
  title: string;
  date: VagueDate;
  note: string | null;
  /** Where it is shown: the evidence's reference or the indicator's slug. */
  target: string;
};

export type VoiceName = { slug: string; name: string; kind: VoiceKind };

export type Replacement = {
  id: string;
  kind: AssessmentKind;
  publishedAt: Date;
  /** It holds only from a day after the moment's, so that it is not among the rows. */
  isLater: boolean;
};

/** A published row as readers see it. */
export type PublishedAssessment = {
  id: string;
  kind: AssessmentKind;
  replacesId: string | null;
  /** The correction or withdrawal that replaces it, as known at the moment. */
  replacement: Replacement | null;
  voice: VoiceName;
  status: ImplementationStatus | null;
  effectiveOn: string;
  publishedAt: Date;
  verifiedOn: string;
  reason: string;
  confidence: Confidence;
  confidenceNote: string | null;
  lookedAt: string | null;
  authorship: Authorship;
  attributedFrom: string | null;
  isSelfPublished: boolean;
  isShipped: boolean;
  citations: AssessmentCitation[];
  /** What the editorial desk says of it, as known at the moment. */
  moderation: ShownNote | null;
};

/** A fact and how it bears on the recommendation that it is shown with. */
export type LinkedEvidence = {
  reference: string;
  kind: EvidenceKind;
  title: string;
  summary: string;
  occurred: VagueDate;
  direction: Direction;
  /** The direction for this recommendation differs from the evidence's own. */
  isDirectionOwn: boolean;
  note: string | null;
  confidence: Confidence;
  confidenceNote: string | null;
  /** Where it was read, as the desk that added it says it, too. */
  sources: { title: string; publisher: string | null; urls: string[] }[];
  archivedUrl: string | null;
  /** The day on which its address was read, `YYYY-MM-DD`. */
  retrievedOn: string | null;
};

export type LinkedMeasure = {
  reference: string;
  agency: string;
  title: string;
  description: string;
  state: MeasureState;
  dueOn: string | null;
};

/** Everything the page of one recommendation shows, at one moment. */
export type RecommendationDetail = {
  id: string;
  reference: string;
  label: string | null;
  place: string | null;
  summary: string;
  officialText: string | null;
  madeOn: string;
  dueOn: string | null;
  addressee: { slug: string; name: string; note: string | null; isStateConcerned: boolean };
  response: StateResponse;
  responseNote: string | null;
  actionCategory: number | null;
  confidence: Confidence;
  confidenceNote: string | null;
  document: {
    slug: string;
    title: string;
    symbol: string | null;
    url: string | null;
    issued: VagueDate;
    funding: string | null;
    disclaimer: string | null;
  };
  bodies: { slug: string; name: string; shortName: string; above: string | null }[];
  themes: { slug: string; name: string }[];
  standing: Standing;
  /** The current assessment of every voice, the desk first. */
  voices: PublishedAssessment[];
  /** Every assessment published by the moment and effective by its day, newest effect first. */
  history: PublishedAssessment[];
  evidence: LinkedEvidence[];
  measures: LinkedMeasure[];
  parent: RecommendationRow | null;
  subPoints: RecommendationRow[];
  asks: { slug: string; title: string; rows: RecommendationRow[] }[];
  aloneReason: string | null;
  conflicts: { reference: string; title: string; description: string }[];
  gaps: { reference: string; title: string; description: string }[];
  /** Where its text was imported from; null where it was not imported. */
  origin: { sourceNote: string; licenceNote: string } | null;
  citations: SourceCitation[];
};
