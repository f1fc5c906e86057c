import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { sendMail } from '@/lib/mail/mutations/send-mail';
import { withdrawResetLinks } from '@/lib/passwords/mutations/make-reset-link';
import { canChangeEmails, canManagePeople } from '../policy';
import type { PersonChange } from '../schema';
import type { Viewer } from '../types';
import { lockAdministrators, refuseForeignAccount } from './lock-administrators';

/**
 * Changes what somebody is called and, for the desk, the e-mail with which they sign in. The address before is told,
 * and links for a new password that went there stop working. The history says that it happened, never
 * a name or an address. Answers NOT_FOUND, or INVALID when the e-mail has an account.
 */
export async function changePerson(viewer: Viewer, input: PersonChange): Promise<Outcome<null>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  const { accountId: id, name, email } = input;
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    await refuseForeignAccount(tx, viewer, id);
    const before = await tx.account.findUnique({
      where: { id, anonymisedAt: null },
      select: { name: true, email: true, locale: true },
    });
    if (!before) undo(refused('NOT_FOUND'));
    if (email !== before.email && !canChangeEmails(viewer)) undo(refused('FORBIDDEN'));
    const taken = await tx.account.count({ where: { email, NOT: { id } } });
    if (taken > 0) undo(refused('INVALID', { fieldErrors: { email: { code: 'hasAccount' } } }));
    const actions = [
      ...(name === before.name ? [] : ['change_name']),
      ...(email === before.email ? [] : ['change_email']),
    ];
    if (actions.length === 0) return null;
    await tx.account.update({ where: { id }, data: { name, email } });
    if (email !== before.email) {
      await withdrawResetLinks(tx, { accountId: id });
      if (before.email) await tellFormerAddress(tx, before.email, before.locale);
    }
    await recordEvents(
      tx,
      actions.map((action) => ({
        ...{ kind: 'account' as const, id, accountId: viewer.accountId },
        ...{ action, before: null, after: null },
      })),
    );
    return null;
  });
}

/** Whoever reads there learns that it no longer lets anybody in; the new address is not said. */
async function tellFormerAddress(
  tx: Parameters<typeof sendMail>[0],
  to: string,
  chosen: string | null,
): Promise<void> {
  const locale = chosen && isLocale(chosen) ? chosen : defaultLocale;
  const t = getTranslator(locale, 'account');
  await sendMail(tx, {
    ...{ to, locale },
    subject: t('person.mailSubject'),
    text: t('person.mailText'),
  });
}
