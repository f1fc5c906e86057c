import 'server-only';
import { stopSchedules } from '@/lib/assessments/mutations/stop-schedules';
import { passOnAssignments } from '@/lib/assignments/mutations/pass-on-assignments';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { withdrawResetLinks } from '@/lib/passwords/mutations/make-reset-link';
import { endSessions } from '@/lib/sessions/mutations/end-sessions';
import { canManagePeople, canManagePeopleOf, removesLastAdministrator } from '../policy';
import type { AccountChange, AccountSwitch } from '../schema';
import type { Viewer } from '../types';
import { lockAdministrators, refuseForeignAccount } from './lock-administrators';
import { withdrawLinks } from './withdraw-links';

/** Gives an account another role or voice; it holds at that person's next request. */
export function changeAccount(viewer: Viewer, input: AccountChange): Promise<Outcome<null>> {
  return change(viewer, input.accountId, 'update', async (tx, account) => {
    const voice = await tx.voice.findUnique({ where: { id: input.voiceId }, select: { id: true } });
    if (!voice || !canManagePeopleOf(viewer, voice.id))
      undo(refused('INVALID', { fieldErrors: { voiceId: { code: 'choose' } } }));
    return { ...account, role: input.role, voiceId: input.voiceId };
  });
}

/** Disables an account, which ends all its sessions, or enables it again. */
export function switchAccount(viewer: Viewer, input: AccountSwitch): Promise<Outcome<null>> {
  const action = input.isDisabled ? 'disable' : 'enable';
  return change(viewer, input.accountId, action, async (_tx, account) => ({
    ...account,
    disabledAt: input.isDisabled ? (account.disabledAt ?? new Date()) : null,
    sessionVersion: input.isDisabled ? account.sessionVersion + 1 : account.sessionVersion,
  }));
}

type Changeable = {
  role: Role;
  voiceId: string;
  disabledAt: Date | null;
  sessionVersion: number;
};

async function change(
  viewer: Viewer,
  id: string,
  action: string,
  next: (tx: Transaction, account: Changeable) => Promise<Changeable>,
): Promise<Outcome<null>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    const ids = await lockAdministrators(tx, viewer);
    await refuseForeignAccount(tx, viewer, id);
    const before = await tx.account.findUnique({
      where: { id, anonymisedAt: null },
      select: { role: true, voiceId: true, disabledAt: true, sessionVersion: true },
    });
    if (!before) undo(refused('NOT_FOUND'));
    const after = await next(tx, before);
    const desk = await tx.voice.count({ where: { id: after.voiceId, kind: 'EDITORIAL_DESK' } });
    const left = { role: after.role, isDisabled: after.disabledAt !== null, isOfDesk: desk > 0 };
    if (removesLastAdministrator(ids, id, left)) undo(refused('LAST_ADMINISTRATOR'));
    await tx.account.update({ where: { id }, data: after });
    if (left.isDisabled) {
      await endSessions(tx, id, 'ACCOUNT_DISABLED', { by: viewer.accountId });
    }
    const hasMoved = after.voiceId !== before.voiceId;
    if (left.isDisabled || hasMoved || after.role === 'EDITOR') {
      await stopSchedules(tx, { by: viewer.accountId, reviewerId: id });
    }
    if (hasMoved) await stopSchedules(tx, { by: viewer.accountId, authorId: id });
    if (left.isDisabled || hasMoved) await passOnAssignments(tx, viewer.accountId, id, null);
    // Whoever no longer manages these people leaves no link behind through which to come back.
    const hasLeft = left.isDisabled || hasMoved || after.role !== 'ADMINISTRATOR';
    if (hasLeft) await withdrawResetLinks(tx, { createdById: id });
    await recordEvents(tx, [
      { kind: 'account', id, accountId: viewer.accountId, action, before, after },
      ...(hasLeft ? await withdrawLinks(tx, { createdById: id }, viewer.accountId) : []),
    ]);
    return null;
  });
}
