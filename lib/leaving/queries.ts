import 'server-only';
import { managedBy, removesLastAdministrator } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { colleaguesOf, openWorkOf } from './open-work';
import { canAnonymise } from './policy';
import type { Leaving } from './types';

/** What would happen if somebody left; null for who may not decide that, and for an account that is gone. */
export async function getLeaving(viewer: Viewer, accountId: string): Promise<Leaving | null> {
  if (!canAnonymise(viewer)) return null;
  const account = await db.account.findFirst({
    where: { AND: [{ id: accountId, anonymisedAt: null }, managedBy(viewer)] },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      voice: { select: { id: true, name: true } },
    },
  });
  if (!account) return null;
  const { id, voice } = account;
  const [drafts, successors, signed, links, administrators] = await Promise.all([
    db.assessmentDraft.findMany({
      where: openWorkOf(id, voice.id),
      select: { id: true, state: true, recommendation: { select: { reference: true } } },
      orderBy: { updatedAt: 'asc' },
    }),
    db.account.findMany({
      where: colleaguesOf(id, voice.id),
      select: { id: true, name: true, role: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.assessment.count({ where: { signedById: id } }),
    db.oneTimeLink.count({ where: { createdById: id, usedAt: null, withdrawnAt: null } }),
    db.account.findMany({
      where: { role: 'ADMINISTRATOR', disabledAt: null, voice: { kind: 'EDITORIAL_DESK' } },
      select: { id: true },
    }),
  ]);
  const gone = { role: account.role, isDisabled: true, isOfDesk: false };
  return {
    accountId: id,
    name: account.name ?? '',
    email: account.email ?? '',
    role: account.role,
    voiceName: voice.name,
    drafts: drafts.map(({ recommendation, ...draft }) => ({
      ...draft,
      reference: recommendation.reference,
    })),
    successors: successors.map(({ name, ...one }) => ({ ...one, name: name ?? '' })),
    signed,
    links,
    isLastAdministrator: removesLastAdministrator(
      administrators.map((one) => one.id),
      id,
      gone,
    ),
  };
}
