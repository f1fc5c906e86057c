import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import type { Locale } from '@/lib/i18n/locales';
import type { Viewer } from '../types';

/** Chooses the language in which one's desk opens and in which one is written to. */
export async function chooseLanguage(viewer: Viewer, language: Locale): Promise<Outcome<null>> {
  return transact(async (tx) => {
    const id = viewer.accountId;
    const before = await tx.account.findFirst({
      where: { id, disabledAt: null },
      select: { locale: true },
    });
    if (!before) undo(refused('FORBIDDEN'));
    const after = { locale: language };
    await tx.account.update({ where: { id }, data: after });
    await recordEvents(tx, [
      { kind: 'account', id, accountId: id, action: 'choose_language', before, after },
    ]);
    return null;
  });
}
