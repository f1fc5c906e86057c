import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { canSeeDraft } from '@/lib/assessments/policy';
import { db, type Transaction } from '@/lib/db/client';
import type { Authorship } from '@/lib/db/generated/enums';

interface Draft {
  voiceId: string;
  authorship: Authorship;
}

/** Everybody who may see a draft (lib/assessments/policy.ts says who), by name. */
export async function colleaguesOf(
  tx: Pick<Transaction, 'account'>,
  draft: Draft,
): Promise<{ id: string; name: string }[]> {
  const accounts = await tx.account.findMany({
    where: { disabledAt: null, anonymisedAt: null },
    select: {
      id: true,
      name: true,
      role: true,
      voice: { select: { id: true, slug: true, name: true, kind: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return accounts
    .filter(({ role, voice }) => canSeeDraft({ role, voice }, draft))
    .map(({ id, name }) => ({ id, name: name ?? '' }));
}

/** The names that the viewer can mention in a comment on a draft: none to whoever may not see it. */
export async function listColleagueNames(viewer: Viewer, draft: Draft): Promise<string[]> {
  if (!canSeeDraft(viewer, draft)) return [];
  const colleagues = await colleaguesOf(db, draft);
  return [
    ...new Set(colleagues.filter(({ id }) => id !== viewer.accountId).map(({ name }) => name)),
  ];
}
