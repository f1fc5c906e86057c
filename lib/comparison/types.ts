import type { VagueDate } from '@/lib/dates/vague-date';
import type { AssessmentKind, VoiceKind } from '@/lib/db/generated/enums';
import type { ShownNote } from '@/lib/moderation/types';
import type { ReportChange, ReportRow } from '@/lib/reports/types';
import type { Status, StatusCounts } from '@/lib/status/scale';

/** So many recommendations went from one status to another; `from` is null for those not made yet. */
export type Flow = { from: Status | null; to: Status; count: number };

/** Where something stood on the earlier day, as an address names it. */
export type Was = Status | 'NOT_MADE';

/** Where a selection stood on two days, by what is known at one instant. */
export type DaysCompared = {
  /** Every recommendation of the selection on the later day, those that did not move among them. */
  flows: Flow[];
  /** A page of those that stand elsewhere now, the latest first. */
  moved: ReportChange[];
  /** A page of those made since, the latest first; `from` is null. */
  made: ReportChange[];
  /** The first of those that stand where they stood; only where one earlier status is asked for. */
  same: ReportChange[];
  /** Which of the facts that they rest on have a page, by reference. */
  evidence: ReadonlySet<string>;
};

/** A headline of one day of which something else is said now: what Qadam learned, not what happened. */
export type Revision = {
  id: string;
  reference: string;
  summary: string;
  bodies: string[];
  from: Status;
  to: Status;
  /** What did it: a correction, a withdrawal, or a judgement published later for an earlier day. */
  kind: AssessmentKind;
  /** ISO instant. */
  publishedAt: string;
  reason: string;
};

/** What is said of one day at two instants of knowledge. */
export type KnowledgeCompared = {
  revisions: Revision[];
  count: number;
  /** Recommendations that had been made by the day and came to the record, or left it, between the instants. */
  added: number;
  /** Null where the selection has filters: what left the record is in none. */
  removed: number | null;
};

/** A document of a review of the State that readers compare with. */
export type Review = {
  kind: 'UN_PEER_REVIEW' | 'UN_TREATY_BODY';
  /** The body's short name. */
  body: string;
  issued: VagueDate & { latest: string };
};

/** What two selections ask for alike, with where each one's recommendations of it stand. */
export type CommonAsk = { slug: string; title: string; one: StatusCounts; other: StatusCounts };

/** Two selections side by side. */
export type SidesCompared = {
  one: StatusCounts;
  other: StatusCounts;
  /** Recommendations that are in both. */
  shared: number;
  asks: CommonAsk[];
};

export type NamedVoice = { slug: string; name: string; kind: VoiceKind };

/** What one voice says of a recommendation, and why. */
export type View = {
  /** Null where it gave a view and no status. */
  status: Status | null;
  effectiveOn: string;
  said: NonNullable<ReportRow['judgement']>;
  note: ShownNote | null;
};

/** A recommendation of which two voices have a view. */
export type Apart = {
  reference: string;
  summary: string;
  bodies: string[];
  one: View;
  other: View;
};

export type VoicesCompared = {
  /** Where both give a status that says how far: of the first voice (`from`) and of the second (`to`). */
  flows: { from: Status; to: Status; count: number }[];
  /** Both have a view, but one of them gives no status or found no evidence: how many, and the latest of them. */
  silent: { count: number; rows: Apart[] };
  /** A page of those on which they differ, the farthest apart first. */
  apart: Apart[];
};
