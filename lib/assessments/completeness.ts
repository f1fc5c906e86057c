import type { AssessmentKind, Authorship } from '@/lib/db/generated/enums';
import type { FieldErrors } from '@/lib/forms/outcome';
import { needsCitation } from '@/lib/status/contest';
import type { DraftContent } from './types';

/** What the rules look at besides the draft itself. */
interface Circumstances {
  kind: AssessmentKind;
  authorship: Authorship;
  /** The day from which the recommendation exists, `YYYY-MM-DD`. */
  madeOn: string;
  /** The country's today. */
  today: string;
  /** Citations that a correction keeps from what it replaces and that are no evidence. */
  keptCitations: number;
}

/**
 * What is missing before a draft can be submitted, by field; empty when nothing is. The database
 * asks the same at publication (check_assessment, check_assessment_cited).
 */
export function missingFrom(draft: DraftContent, around: Circumstances): FieldErrors {
  const errors: FieldErrors = {};
  if (draft.reason.trim() === '') errors.reason = { code: 'required' };
  if (around.authorship === 'ATTRIBUTED' && draft.attributedFrom.trim() === '')
    errors.attributedFrom = { code: 'attributedFrom' };
  // A withdrawal takes its days and confidence from what it withdraws.
  if (around.kind === 'WITHDRAWAL') return errors;
  if (draft.status === null && around.authorship === 'SIGNED') errors.status = { code: 'choose' };
  if (draft.confidence === null) errors.confidence = { code: 'choose' };
  if (draft.effectiveOn === '') errors.effectiveOn = { code: 'required' };
  else if (draft.effectiveOn > around.today) errors.effectiveOn = { code: 'dateFuture' };
  else if (draft.effectiveOn < around.madeOn)
    errors.effectiveOn = { code: 'beforeMade', day: around.madeOn };
  if (draft.verifiedOn === '') errors.verifiedOn = { code: 'required' };
  else if (draft.verifiedOn > around.today) errors.verifiedOn = { code: 'dateFuture' };
  if (draft.status === 'NO_EVIDENCE' && draft.lookedAt.trim() === '')
    errors.lookedAt = { code: 'lookedAt' };
  const cited = draft.evidence.length + around.keptCitations;
  if (draft.status !== null && needsCitation(draft.status) && cited === 0)
    errors.evidence = { code: 'citation' };
  return errors;
}

/** Fields in which two versions of a draft differ. */
export function differingFields(one: DraftContent, other: DraftContent): (keyof DraftContent)[] {
  const fields = Object.keys(one) as (keyof DraftContent)[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}
