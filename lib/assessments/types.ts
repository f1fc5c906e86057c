import type {
  AssessmentKind,
  Authorship,
  Confidence,
  DraftState,
  ImplementationStatus,
  VoiceKind,
} from '@/lib/db/generated/enums';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import type { FieldErrors, FormCode } from '@/lib/forms/outcome';

/** What one writes in a draft; days are `YYYY-MM-DD`, empty texts mean "not yet". */
export interface DraftContent {
  voiceId: string;
  status: ImplementationStatus | null;
  effectiveOn: string;
  verifiedOn: string;
  reason: string;
  confidence: Confidence | null;
  lookedAt: string;
  attributedFrom: string;
  /** Ids, in the order in which they are cited. */
  evidence: string[];
}

export type DraftField = keyof DraftContent;

/** What says who may see and do what with a draft. */
export interface DraftRights {
  voiceId: string;
  authorship: Authorship;
  state: DraftState;
  /** Everybody who wrote in it: none of them reviews it, unless the settings allow that. */
  contributorIds: string[];
}

/** A draft as the desk shows it. */
export interface Draft extends DraftContent, DraftRights {
  id: string;
  version: number;
  kind: AssessmentKind;
  replacesId: string | null;
  basedOnId: string | null;
  recommendation: DraftRecommendation;
  voiceName: string;
  authorName: string;
  reviewerName: string;
  reviewComment: string;
  submittedAt: string | null;
  /** Scheduled: from when it is published. */
  publishAt: string | null;
  /** Why the last schedule came to nothing: a code of lib/forms/outcome.ts. */
  scheduleProblem: string | null;
  updatedAt: string;
  evidenceChoices: EvidenceChoice[];
}

/** The recommendation that a draft is about; public. */
export interface DraftRecommendation {
  id: string;
  reference: string;
  summary: string;
  madeOn: string;
  countryId: string;
  countryCode: string;
  timeZone: string;
  /** The country's, as `YYYY-MM-DD`. */
  today: string;
  bodies: string[];
  documentTitle: string;
  /** Nothing is written on it any more. */
  isArchived: boolean;
}

/** Another person saved first: what is there now. */
export interface DraftConflict {
  version: number;
  byName: string;
  at: string;
  theirs: DraftContent;
}

/** A published judgement beside which a draft is read. */
export interface PublishedJudgement {
  id: string;
  voiceId: string;
  voiceName: string;
  kind: AssessmentKind;
  authorship: Authorship;
  status: ImplementationStatus | null;
  effectiveOn: string;
  verifiedOn: string;
  publishedAt: string;
  reason: string;
  confidence: Confidence;
  lookedAt: string;
  attributedFrom: string;
  /** Ids of the evidence among its citations. */
  evidence: string[];
  citations: { reference: string; title: string }[];
}

/** A line of the desk's lists. */
export interface DraftLine {
  id: string;
  reference: string;
  summary: string;
  kind: AssessmentKind;
  state: DraftState;
  status: ImplementationStatus | null;
  replacesId: string | null;
  voiceId: string;
  voiceName: string;
  authorName: string;
  isMine: boolean;
  savedAt: string;
  /** Of the recommendation's country. */
  timeZone: string;
  /** The instant from which its age counts: submitted, decided or last saved. */
  since: string;
  reviewComment: string;
}

export interface WritingVoice {
  id: string;
  name: string;
  kind: VoiceKind;
}

/** Why one of several recommendations could not be worked on; then none of them was. */
export interface LineProblem {
  reference: string;
  code: FormCode;
  fieldErrors?: FieldErrors;
}

/** One judgement on several recommendations that is not finished: seen by its author only. */
export interface SeveralDraft extends DraftContent {
  id: string;
  version: number;
  updatedAt: string;
  /** The selection, by reference, in their order; archived ones left out. */
  recommendations: DraftRecommendation[];
  /** The ids of those that are ticked. */
  chosen: string[];
  evidenceChoices: EvidenceChoice[];
}

/** A line of one's own lists. */
export interface SeveralLine {
  id: string;
  references: string[];
  status: ImplementationStatus | null;
  savedAt: string;
}

/** The same person saved in another browser first: what is there now. */
export interface SeveralConflict extends DraftConflict {
  /** What is ticked there. */
  chosen: { id: string; reference: string }[];
}

/** What somebody said of one field of a draft. */
export interface FieldComment {
  id: string;
  field: DraftField;
  text: string;
  authorName: string;
  at: string;
  isResolved: boolean;
}
