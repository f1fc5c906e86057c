import type { EvidenceChoice } from '@/lib/evidence/choice';
import type { FormState } from '@/lib/forms/state';
import type { DraftConflict, LineProblem, SeveralConflict } from './types';

/** What the form needs besides a refusal's code. */
export interface ProgressDetail {
  /** What is cited, with its titles, as the form was sent. */
  picked: EvidenceChoice[];
  /** Another person saved first. */
  conflict?: DraftConflict;
  /** Evidence that has the same address as the one to be added. */
  known?: EvidenceChoice[];
}

/** What the form shows after a search or an addition. */
export interface ProgressShown {
  picked: EvidenceChoice[];
  found?: { words: string; choices: EvidenceChoice[] };
  addedTitle?: string;
}

export type ProgressState = FormState<ProgressDetail, ProgressShown>;

/** A draft was saved by itself. */
export interface AutosavedDraft {
  draftId: string;
  version: number;
}

export type AutosaveAction<Conflict = DraftConflict> = (
  state: FormState<Conflict, AutosavedDraft>,
  data: FormData,
) => Promise<FormState<Conflict, AutosavedDraft>>;

/** The same for one judgement on several recommendations. */
export interface SeveralDetail extends Omit<ProgressDetail, 'conflict'> {
  /** What stands in the way, by recommendation. */
  lines?: LineProblem[];
  /** The same form was saved in another browser first. */
  conflict?: SeveralConflict;
}

export type SeveralState = FormState<SeveralDetail, ProgressShown>;
