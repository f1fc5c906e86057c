import type { VagueDate } from '@/lib/dates/vague-date';
import type {
  Authorship,
  Confidence,
  Contest,
  ImplementationStatus,
  StateResponse,
  VoiceKind,
} from '@/lib/db/generated/enums';
import type { ShownNote } from '@/lib/moderation/types';
import type { StatusCounts } from '@/lib/status/scale';

/** Where one selected recommendation stands at the report's moment. */
export type SelectedStanding = {
  id: string;
  assessmentId: string | null;
  status: ImplementationStatus;
  /** The day of the current judgement. */
  effectiveOn: string | null;
  /** The day from which the status has held without a break. */
  heldSince: string | null;
  verifiedOn: string | null;
  contest: Contest;
};

/** What a judgement rests on, with where it was read. */
export type CitedFact = {
  /** The evidence's, engagement's or observation's own reference. */
  reference: string;
  title: string;
  date: VagueDate;
  /** Publisher and title of every source, and their addresses. */
  sources: { title: string; publisher: string | null; urls: string[] }[];
};

/** The current view of another voice that differs from the headline. */
export type DifferingVoice = {
  name: string;
  kind: VoiceKind;
  status: ImplementationStatus;
  effectiveOn: string;
  authorship: Authorship;
  attributedFrom: string | null;
  /** What the editorial desk says of it. */
  moderation: ShownNote | null;
};

/** Something of the record by its address's part and its name as lists print it. */
export type Named = { slug: string; name: string };

/** One line of a report: a recommendation, where it stands, says who, why, on what, and who differs. */
export type ReportRow = SelectedStanding & {
  reference: string;
  label: string | null;
  summary: string;
  /** The last possible day, by which it is counted; the first, and the document's own words for its date. */
  madeOn: string;
  madeEarliest: string | null;
  madeWords: string | null;
  document: Named;
  bodies: Named[];
  themes: Named[];
  addressee: Named;
  response: StateResponse;
  dueOn: string | null;
  /** Null while nobody has assessed it. */
  judgement: {
    voice: string;
    /** `SHIPPED`: the desk's own, as it came with the record; nobody here signed it. */
    authorship: Authorship | 'SHIPPED';
    attributedFrom: string | null;
    reason: string;
    confidence: Confidence;
    facts: CitedFact[];
  } | null;
  others: DifferingVoice[];
};

/** A headline that is not what it was at the earlier day; `from` is null where it had not been made yet. */
export type ReportChange = { row: ReportRow; from: ImplementationStatus | null };

/** A cited fact with the number under which the report names it. */
export type NumberedFact = CitedFact & { number: number };

export type StatusReport = {
  /** Of the whole selection, also of what is too long to print. */
  counts: StatusCounts;
  total: number;
  /** The recommendations told in full; at most `printedRows`. */
  rows: ReportRow[];
  /** Null where no earlier day is asked for. */
  changes: ReportChange[] | null;
  facts: NumberedFact[];
};
