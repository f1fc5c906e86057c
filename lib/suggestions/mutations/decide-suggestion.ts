import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { SuggestionState } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { settleNotices } from '@/lib/notices/mutations/notify';
import { canModerateSuggestions } from '../policy';
import type { SuggestionDecision } from '../schema';

const states = { accept: 'ACCEPTED', decline: 'DECLINED', spam: 'SPAM', reopen: 'NEW' } as const;

/**
 * Handles a new suggestion (with what was done), declines it (with a reason), puts it away as spam,
 * or takes it out of the bin. The sender's contact goes with the decision.
 */
export async function decideSuggestion(
  viewer: Viewer,
  { id, decision, reason }: SuggestionDecision,
): Promise<Outcome<null>> {
  if (!canModerateSuggestions(viewer)) return refused('FORBIDDEN');
  if (decision === 'decline' && reason === '')
    return refused('INVALID', { fieldErrors: { reason: { code: 'required' } } });
  return transact<null>(async (tx) => {
    const from = decision === 'reopen' ? 'SPAM' : 'NEW';
    await settle(tx, viewer, { id, from, to: states[decision], reason });
    return null;
  });
}

/** What a decision writes. */
interface Settling {
  id: string;
  from: SuggestionState;
  to: SuggestionState;
  reason?: string;
  addedEvidenceId?: string;
  draftId?: string;
}

/** Moves a suggestion on; stops the transaction when it is not there or somebody was faster. */
export async function settle(tx: Transaction, viewer: Viewer, settling: Settling): Promise<void> {
  const { id, from, to, reason = '', ...became } = settling;
  await tx.$executeRaw`SELECT 1 FROM suggestions WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await tx.suggestion.findUnique({ where: { id }, omit: { contact: true } });
  if (!before) undo(refused('NOT_FOUND'));
  // A text that was deleted in the meantime cannot be looked at again.
  if (before.state !== from || before.body === '') undo(refused('ALREADY_DECIDED'));
  const isNew = to === 'NEW';
  const after = await tx.suggestion.update({
    where: { id },
    data: {
      state: to,
      contact: null,
      reason: reason || null,
      decidedAt: isNew ? null : new Date(),
      decidedById: isNew ? null : viewer.accountId,
      ...became,
    },
    omit: { contact: true },
  });
  if (!isNew) await settleNotices(tx, id, ['SUGGESTED']);
  const event: AuditEntry = {
    kind: 'suggestion',
    id,
    accountId: viewer.accountId,
    action: { NEW: 'reopen', ACCEPTED: 'accept', DECLINED: 'decline', SPAM: 'discard' }[to],
    before,
    after,
  };
  await recordEvents(tx, [event]);
}
