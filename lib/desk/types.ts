import type { Contest, ImplementationStatus } from '@/lib/db/generated/enums';
import type { workLists } from './schema';

/** A list of recommendations that ask for work of the viewer's voice. */
export type WorkList = (typeof workLists)[number];

/** What a file that is being imported waits for. */
export type ImportPanelKey =
  | 'importsMapping'
  | 'importsDecision'
  | 'importsRunning'
  | 'importsFailed';

/** What the panels of the desk's home are called: `work.panel.*` of the messages has their words. */
export type PanelKey =
  | 'returned'
  | 'review'
  | 'drafts'
  | 'submitted'
  | 'suggestions'
  | 'translations'
  | 'imports'
  | ImportPanelKey
  | WorkList;

/** One line of the desk's home: how much of a kind waits, since when, and where it is listed. */
export interface DeskPanel {
  key: PanelKey;
  count: number;
  /** The day from which the oldest waits (for what is due: the next day), `YYYY-MM-DD`; null for none. */
  since: string | null;
  /** Where the list is, as parts of a desk address, and its query. */
  path: readonly string[];
  query?: Readonly<Record<string, string>>;
  /** Into which language, as it names itself. */
  language?: string;
  /** How far what runs is, in rows. */
  progress?: { done: number; total: number };
}

/** A recommendation as the desk's lists show it: what the viewer's own voice says of it now. */
export interface WorkRow {
  id: string;
  reference: string;
  summary: string;
  /** Null where the voice has said nothing; a view without a status is also null, with a day. */
  status: ImplementationStatus | null;
  effectiveOn: string | null;
  verifiedOn: string | null;
  dueOn: string | null;
  contest: Contest;
  today: string;
  isStale: boolean;
  isOverdue: boolean;
  /** Unfinished drafts of the voice. */
  drafts: number;
  /** Who of the voice looks after it, and until when. */
  assignee: string | null;
  assignedUntil: string | null;
}
