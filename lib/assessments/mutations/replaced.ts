import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import type { AssessmentKind } from '@/lib/db/generated/enums';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { dayOf } from '@/lib/moment/moment';
import { endOfChain } from '../current';
import { aimAt } from '../follow';
import { canReplace } from '../policy';
import type { DraftInput } from '../schema';
import type { DraftContent } from '../types';

/**
 * The published judgement that a correction or withdrawal replaces, and what the draft must then
 * say: the same voice, and for a withdrawal the same days and confidence. Null for a new judgement.
 * Undoes the transaction when it is not there, not one's own, or (but for a draft that is only `isKept`)
 * replaced already.
 */
export async function readReplaced(
  tx: Transaction,
  viewer: Viewer,
  input: Pick<DraftInput, 'kind' | 'replacesId' | 'recommendationId' | 'voiceId'>,
  isKept = false,
): Promise<{ content: Partial<DraftContent> } | null> {
  if (input.kind === 'ASSESSMENT') {
    if (input.replacesId) undo(refused('NOT_FOUND'));
    return null;
  }
  const published = await tx.assessment.findFirst({
    where: { id: input.replacesId ?? undefined, recommendationId: input.recommendationId },
    select: {
      id: true,
      kind: true,
      voiceId: true,
      authorship: true,
      effectiveOn: true,
      verifiedOn: true,
      confidence: true,
      replacedBy: { select: { id: true } },
    },
  });
  if (!input.replacesId || !published) undo(refused('NOT_FOUND'));
  if (!canReplace(viewer, published)) undo(refused('FORBIDDEN'));
  if (!isKept && (published.kind === 'WITHDRAWAL' || published.replacedBy.length > 0))
    undo(refused('ALREADY_REPLACED'));
  if (input.voiceId !== published.voiceId) undo(refused('FORBIDDEN'));
  if (input.kind === 'CORRECTION') return { content: {} };
  return {
    content: {
      status: null,
      effectiveOn: dayOf(published.effectiveOn),
      verifiedOn: dayOf(published.verifiedOn),
      confidence: published.confidence,
      lookedAt: '',
      evidence: [],
    },
  };
}

type Aim = Pick<DraftInput, 'kind' | 'replacesId'>;

/**
 * What a draft replaces once it goes on from what has taken the place of its judgement (`followId`, as its
 * author saw it); a withdrawal of what is withdrawn has nothing to go on to.
 */
export async function aimAfter(tx: Transaction, aim: Aim, followId: string): Promise<Aim> {
  const end = aim.replacesId && (await endOfChain(tx, aim.replacesId));
  if (!end || end.id === aim.replacesId) return aim;
  if (end.id !== followId) undo(refused('ALREADY_REPLACED'));
  const next = aimAt(aim.kind, end);
  return next ?? undo(refused('ALREADY_REPLACED'));
}

/** How many observations and engagements a correction keeps citing. */
export async function keptCitations(
  tx: Transaction,
  kind: AssessmentKind,
  replacesId: string | null,
): Promise<number> {
  if (kind !== 'CORRECTION' || !replacesId) return 0;
  return tx.assessmentCitation.count({ where: { assessmentId: replacesId, evidenceId: null } });
}
