import type { VagueDate } from '@/lib/dates/vague-date';
import type { AssessmentKind } from '@/lib/db/generated/enums';
import type { ReportChange } from '@/lib/reports/types';
import type { Status } from '@/lib/status/scale';

/** So many recommendations went from one status to another; `from` is null for those not made yet. */
export type Flow = { from: Status | null; to: Status; count: number };

/** Where a selection stood on two days, by what is known at one instant. */
export type DaysCompared = {
  /** Every recommendation of the selection on the later day, those that did not move among them. */
  flows: Flow[];
  /** A page of those that stand elsewhere now, the latest first. */
  moved: ReportChange[];
  /** A page of those made since, the latest first; `from` is null. */
  made: ReportChange[];
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
