import 'server-only';
import {
  lockAdministrators,
  refuseForeignAccount,
} from '@/lib/accounts/mutations/lock-administrators';
import { withdrawLinks } from '@/lib/accounts/mutations/withdraw-links';
import { removesLastAdministrator } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { draftColumns, draftForAudit } from '@/lib/assessments/draft-row';
import { forgetSeveralDrafts } from '@/lib/assessments/mutations/several-draft';
import { stopSchedules } from '@/lib/assessments/mutations/stop-schedules';
import { passOnAssignments } from '@/lib/assignments/mutations/pass-on-assignments';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { tellAssigned } from '@/lib/notices/mutations/tell-about-draft';
import { withdrawResetLinks } from '@/lib/passwords/mutations/make-reset-link';
import { colleaguesOf, openWorkOf } from './open-work';
import { canAnonymise } from './policy';
import type { LeavingForm } from './schema';

/**
 * Takes everything that names a person out of an account, for good. What was signed stays under the
 * voice; unfinished work and assignments go to a colleague of the same voice; what was scheduled with
 * the person waits for review again; what was being typed on several recommendations is deleted; links that the person made stop
 * working; all sessions end. Answers LAST_ADMINISTRATOR, NOT_FOUND, or INVALID without a successor.
 */
export async function anonymiseAccount(
  viewer: Viewer,
  input: LeavingForm,
): Promise<Outcome<{ handedOver: number }>> {
  if (!canAnonymise(viewer)) return refused('FORBIDDEN');
  const id = input.accountId;
  return transact(async (tx) => {
    const administrators = await lockAdministrators(tx, viewer);
    await refuseForeignAccount(tx, viewer, id);
    const before = await tx.account.findUnique({
      where: { id, anonymisedAt: null },
      select: {
        role: true,
        voiceId: true,
        disabledAt: true,
        anonymisedAt: true,
        sessionVersion: true,
        email: true,
      },
    });
    if (!before) undo(refused('NOT_FOUND'));
    const gone = { role: before.role, isDisabled: true, isOfDesk: false };
    if (removesLastAdministrator(administrators, id, gone)) undo(refused('LAST_ADMINISTRATOR'));
    // What was decided with the person waits for review again, before the text gets another author.
    await stopSchedules(tx, { by: viewer.accountId, reviewerId: id });
    await stopSchedules(tx, { by: viewer.accountId, authorId: id });
    const handedOver = await handOver(
      tx,
      viewer,
      { id, voiceId: before.voiceId },
      input.successorId,
    );
    await passOnAssignments(tx, viewer.accountId, id, input.successorId);
    const now = new Date();
    const after = {
      ...before,
      disabledAt: before.disabledAt ?? now,
      anonymisedAt: now,
      sessionVersion: before.sessionVersion + 1,
    };
    await tx.account.update({
      where: { id },
      data: { ...after, email: null, name: null, passwordHash: null },
    });
    await forgetTraces(tx, id, before.email);
    await recordEvents(tx, [
      ...handedOver,
      ...(await forgetSeveralDrafts(tx, id, viewer.accountId)),
      ...(await withdrawLinks(tx, { createdById: id }, viewer.accountId)),
      { kind: 'account', id, accountId: viewer.accountId, action: 'anonymise', before, after },
    ]);
    return { handedOver: handedOver.length };
  });
}

/** What else says that the person was here, or lets somebody in: open forms, notices, views, links, mails. */
async function forgetTraces(tx: Transaction, accountId: string, email: string | null) {
  await tx.editingPresence.deleteMany({ where: { accountId } });
  await tx.notice.deleteMany({ where: { accountId } });
  await tx.savedView.deleteMany({ where: { accountId } });
  for (const whose of [{ accountId }, { createdById: accountId }])
    await withdrawResetLinks(tx, whose);
  if (!email) return;
  await tx.outboxMail.updateMany({
    where: { recipient: email },
    data: { recipient: null, body: null, unsubscribeUrl: null },
  });
}

/** Makes a colleague the author of what the person leaves unfinished. */
async function handOver(
  tx: Transaction,
  viewer: Viewer,
  leaver: { id: string; voiceId: string },
  successorId: string | null,
): Promise<AuditEntry[]> {
  await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE author_id = ${leaver.id}::uuid FOR UPDATE`;
  const drafts = await tx.assessmentDraft.findMany({
    where: openWorkOf(leaver.id, leaver.voiceId),
    select: draftColumns,
  });
  if (drafts.length === 0) return [];
  const successor = successorId
    ? await tx.account.findFirst({
        where: { AND: [{ id: successorId }, colleaguesOf(leaver.id, leaver.voiceId)] },
        select: { id: true },
      })
    : null;
  if (!successor) undo(refused('INVALID', { fieldErrors: { successorId: { code: 'choose' } } }));
  const entries: AuditEntry[] = [];
  for (const draft of drafts) {
    const after = await tx.assessmentDraft.update({
      where: { id: draft.id },
      data: { authorId: successor.id, version: draft.version + 1 },
      select: draftColumns,
    });
    await tellAssigned(tx, after, successor.id);
    entries.push({
      kind: 'assessment_draft',
      id: draft.id,
      accountId: viewer.accountId,
      action: 'hand_over',
      before: draftForAudit(draft),
      after: draftForAudit(after),
    });
  }
  return entries;
}
