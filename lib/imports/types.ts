import type {
  ImportLayout,
  ImportNameKind,
  ImportOutcome,
  ImportState,
} from '@/lib/db/generated/enums';
import type { Counts } from './counts';
import type { RowProblem } from './problems';

/** A line of the list of batches. */
export type BatchLine = {
  id: string;
  number: number;
  fileName: string;
  layout: ImportLayout | null;
  state: ImportState;
  counts: Counts;
  createdAt: string;
  createdBy: string;
};

/** Why the last work on a batch stopped. */
export type Failure = { code: string; line: number | null };

/** One batch with all that its page decides by. */
export type BatchDetail = BatchLine & {
  version: number;
  format: string;
  encoding: string;
  delimiter: string;
  header: string[];
  mapping: string[];
  countryCode: string | null;
  documentSlug: string | null;
  sourceNote: string;
  licenceNote: string;
  failure: Failure | null;
  progress: { done: number; total: number };
  appliedAt: string | null;
  undoneAt: string | null;
};

/** A planned row as the dry run shows it. */
export type PlanLine = {
  line: number;
  outcome: ImportOutcome;
  reference: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  problems: RowProblem[];
};

/** A name of the file that is not known here. */
export type OpenName = {
  kind: ImportNameKind;
  name: string;
  rows: number;
  slug: string | null;
  isNew: boolean;
  /** What it stands for was archived at the desk. */
  isArchived: boolean;
  /** The day that a document would get without the file naming one, `YYYY-MM-DD`. */
  inferredDay: string | null;
};

export type NameTargets = Record<ImportNameKind, { slug: string; name: string }[]>;
