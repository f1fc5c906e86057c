import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { FieldErrors, Outcome } from '@/lib/forms/outcome';
import { refused } from '@/lib/forms/outcome';
import { step, transact, undo } from '@/lib/forms/transact';
import { compareCodes } from '@/lib/i18n/collation';
import { authorshipIn } from '../policy';
import type { SeveralDetail } from '../progress';
import type { SeveralForm } from '../schema';
import type { DraftConflict, LineProblem } from '../types';
import { saveDraftIn } from './save-draft';
import { takeSeveralDraft } from './several-draft';

type SeveralProblems = Omit<SeveralDetail, 'picked'>;

/**
 * Saves the same judgement as a draft for each of several recommendations, and with `isSubmission`
 * hands them all to review. All or nothing: what stands in the way of any is named, once for all where
 * it is the same for all (a reason that is missing), else by recommendation. What was kept of it while it was
 * typed ends with it; CONFLICT when another browser has saved that since.
 */
export async function saveDrafts(
  viewer: Viewer,
  sent: SeveralForm,
  isSubmission: boolean,
): Promise<Outcome<{ count: number }, SeveralProblems>> {
  if (!authorshipIn(viewer, sent.voiceId)) return refused('FORBIDDEN');
  return transact<{ count: number }, SeveralProblems>(async (tx) => {
    const { line, ...content } = await takeSeveralDraft(tx, viewer, sent);
    // In one order, so that two who save the same ones wait for each other.
    const lines = [...line].sort((one, other) => compareCodes(one.draftId, other.draftId));
    const ids = lines.map(({ recommendationId }) => recommendationId);
    const rows = await tx.recommendation.findMany({
      where: { id: { in: ids } },
      select: { id: true, reference: true },
    });
    const references = new Map(rows.map(({ id, reference }) => [id, reference]));
    const problems: LineProblem[] = [];
    for (const one of lines) {
      const input = { ...content, ...one, version: 0, kind: 'ASSESSMENT' as const };
      const outcome = await step<unknown, DraftConflict>(() =>
        saveDraftIn(tx, viewer, { ...input, replacesId: null, take: [] }, isSubmission),
      );
      if (outcome.ok) continue;
      const { code, fieldErrors = {} } = outcome;
      problems.push({ reference: references.get(one.recommendationId) ?? '', code, fieldErrors });
    }
    if (problems.length > 0) undo(toFailure(problems, lines.length));
    return { count: lines.length };
  });
}

/** What is wrong with every line in the same way is wrong with the form; the rest belongs to its line. */
function toFailure(problems: LineProblem[], count: number) {
  const shared: FieldErrors = {};
  if (problems.length === count) {
    for (const [field, error] of Object.entries(problems[0]?.fieldErrors ?? {})) {
      const text = JSON.stringify(error);
      if (problems.every(({ fieldErrors }) => JSON.stringify(fieldErrors?.[field]) === text))
        shared[field] = error;
    }
  }
  const lines = problems.flatMap((problem): LineProblem[] => {
    const own = Object.entries(problem.fieldErrors ?? {}).filter(([field]) => !shared[field]);
    if (problem.code === 'INVALID' && own.length === 0) return [];
    return [{ ...problem, fieldErrors: Object.fromEntries(own) }];
  });
  return refused(Object.keys(shared).length > 0 ? 'INVALID' : 'LINES', {
    fieldErrors: shared,
    detail: { lines },
  });
}
