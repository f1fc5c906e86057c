import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { canModerateSuggestions } from '@/lib/suggestions/policy';
import { notifyAll } from './notify';

/** Tells everybody who decides on them that something from the public waits; once, also after a return from the bin. */
export async function tellSuggested(
  tx: Transaction,
  { id, label }: { id: string; label: string },
): Promise<void> {
  const accounts = await tx.account.findMany({
    where: { disabledAt: null, anonymisedAt: null },
    select: { id: true, role: true, voice: { select: { id: true, kind: true } } },
  });
  await notifyAll(
    tx,
    accounts.filter(canModerateSuggestions).map(({ id: accountId }) => ({
      ...{ accountId, kind: 'SUGGESTED', subjectKind: 'suggestion', subjectId: id },
      ...{ label, path: `desk/suggestions/${id}`, occasion: 'received' },
    })),
  );
}
