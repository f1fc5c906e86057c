import type { VagueDate } from '@/lib/dates/vague-date';
import type {
  Authorship,
  Confidence,
  Contest,
  ImplementationStatus,
  ReportFormat,
  ReportTemplate,
  StateResponse,
  VoiceKind,
} from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownNote } from '@/lib/moderation/types';
import type { StatusCounts } from '@/lib/status/scale';
import type { ReportTree } from './content-tree';
import type { DraftField } from './draft-schema';
import type { ReportTemplateName } from './schema';

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
  /** On how many of them another voice judges more than one step differently. */
  contested: number;
  /** The recommendations told in full; at most `printedRows`. */
  rows: ReportRow[];
  /** Null where no earlier day is asked for. */
  changes: ReportChange[] | null;
  facts: NumberedFact[];
};

/** A version of a report that is published. */
export type PublishedVersion = { version: number; publishedAt: string };

/** A report in the making. */
export type ReportDraft = {
  id: string;
  reference: string;
  /** Code of the country. */
  country: string;
  voiceId: string;
  /** The voice's name. */
  voice: string;
  template: ReportTemplateName;
  locale: Locale;
  title: string;
  /** As in the explorer's address, without the question mark. */
  selection: string;
  /** `YYYY-MM-DD`; null for the day of publication. */
  asOf: string | null;
  /** ISO instant; null for that of publication. */
  knownAt: string | null;
  since: string | null;
  introduction: string;
  notes: string;
  changeNote: string;
  /** Counts the saves. */
  version: number;
  /** The latest first. */
  versions: PublishedVersion[];
};

/** How far the files of a published version are. */
export type FilesState = {
  reportId: string;
  version: number;
  files: {
    format: ReportFormat;
    /** As in its address. */
    name: string;
    state: 'waiting' | 'writing' | 'ready' | 'failed';
    size: number | null;
    /** Hexadecimal. */
    sha256: string | null;
  }[];
  /** Worth looking again in a moment. */
  isUnderWay: boolean;
  /** Why the last try failed, as `jobs.problem` has it in words. */
  problem: string | null;
  detail: string | null;
  /** When it is tried again by itself; ISO instant. */
  againAt: string | null;
};

/** A line of the list of a voice's reports. */
export type DraftLine = Pick<
  ReportDraft,
  'reference' | 'title' | 'template' | 'locale' | 'country'
> & { latest: PublishedVersion | null };

/** What somebody else saved in the meantime, field by field as the form has it. */
export type DraftConflict = {
  version: number;
  byName: string;
  at: string;
  differing: { name: DraftField; theirs: string }[];
};

/** A version of a published report as its page shows it. */
export type PublishedReport = {
  id: string;
  reference: string;
  version: number;
  title: string;
  locale: Locale;
  template: ReportTemplate;
  voice: string;
  asOf: string;
  publishedAt: string;
  changeNote: string;
  /** As it is stored. */
  treeText: string;
  tree: ReportTree;
  /** Hexadecimal. */
  sha256: string;
  redactedAt: string | null;
  /** Those that are written already. */
  files: { format: ReportFormat; size: number; sha256: string }[];
  /** All versions, the latest first. */
  versions: (PublishedVersion & { changeNote: string })[];
};

/** A line of the public list: a report by its latest version. */
export type PublishedLine = Pick<
  PublishedReport,
  | 'reference'
  | 'version'
  | 'title'
  | 'locale'
  | 'template'
  | 'voice'
  | 'asOf'
  | 'publishedAt'
  | 'versions'
>;
