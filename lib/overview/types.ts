import type {
  AssessmentKind,
  Authorship,
  Contest,
  ImplementationStatus,
  StateResponse,
  VoiceKind,
} from '@/lib/db/generated/enums';
import type { StatusCounts } from '@/lib/status/scale';

/** How many of the recommendations to the State concerned stand where, and what is addressed to others. */
export type StandingOverview = {
  counts: StatusCounts;
  total: number;
  /** The slugs under which the State concerned is addressed. */
  addressees: string[];
  /** Those to others are counted apart. */
  others: { slug: string; name: string; count: number }[];
};

/** A body that stands below no other with all recommendations of its line, and those below it. */
export type BodyStanding = {
  slug: string;
  shortName: string;
  counts: StatusCounts;
  below: { slug: string; shortName: string; counts: StatusCounts }[];
};

export type ThemeStanding = { slug: string; name: string; counts: StatusCounts };

/** Where the recommendations made so far stood at the end of a year; the last one at the moment's day. */
export type YearStanding = { year: number; counts: StatusCounts };

/** An ask with every recommendation that makes it, oldest first. */
export type AskStanding = {
  slug: string;
  title: string;
  recommendations: {
    reference: string;
    year: number;
    status: ImplementationStatus;
    response: StateResponse;
    bodies: string[];
  }[];
};

/** A publication of the desk that moved a headline. */
export type Change = {
  /** Of the assessment. */
  id: string;
  kind: AssessmentKind;
  reference: string;
  summary: string;
  bodies: string[];
  /** Null where it is the first judgement. */
  from: ImplementationStatus | null;
  to: ImplementationStatus;
  /** Since when what came out of it holds; null where nothing stands any more. */
  effectiveOn: string | null;
  /** ISO instant of publication here. */
  publishedAt: string;
  reason: string;
};

/** A headline that another voice does not share. */
export type ContestedHeadline = {
  reference: string;
  summary: string;
  status: ImplementationStatus;
  contest: Contest;
  voices: {
    name: string;
    kind: VoiceKind;
    status: ImplementationStatus;
    effectiveOn: string;
    authorship: Authorship;
    /** From which statement the desk entered it; null where the voice signed it. */
    attributedFrom: string | null;
  }[];
};

/** What waits for the desk: whole counts, not only what a list shows. */
export type Attention = { contested: number; close: number; stale: number; overdue: number };
