import 'server-only';
import { hashToken, linkLifetime, newToken } from '@/lib/accounts/links';
import {
  lockAdministrators,
  refuseForeignAccount,
} from '@/lib/accounts/mutations/lock-administrators';
import { canManagePeople } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { sendMail } from '@/lib/mail/mutations/send-mail';

/**
 * Sends a link for a new password to an e-mail, in the language of its account; does nothing when
 * there is none, and says nothing about it to whoever asked.
 * @param locale the language in which it was asked for
 */
export async function mailResetLink(email: string, locale: Locale): Promise<void> {
  const account = await db.account.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, locale: true },
  });
  if (!account) return;
  const language = account.locale && isLocale(account.locale) ? account.locale : locale;
  const t = getTranslator(language, 'ownAccount');
  const token = newToken();
  await transact(async (tx) => {
    await makeLink(tx, account.id, token, null);
    await sendMail(tx, {
      to: email,
      locale: language,
      subject: t('reset.mailSubject'),
      text: t('reset.mailText', { link: `${settings().url}/${language}/password/${token}` }),
      isSecret: true,
    });
    return null;
  });
}

/**
 * Makes a link for a new password for an administrator to hand over. The secret in the answer exists
 * nowhere else: it is shown once.
 */
export async function makeResetLink(
  viewer: Viewer,
  { accountId }: { accountId: string },
): Promise<Outcome<{ token: string }>> {
  // One's own password is changed with the present one: an unattended screen must not give the account away.
  if (!canManagePeople(viewer) || accountId === viewer.accountId) return refused('FORBIDDEN');
  const token = newToken();
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    await refuseForeignAccount(tx, viewer, accountId);
    const account = await tx.account.findUnique({
      where: { id: accountId, disabledAt: null },
      select: { id: true },
    });
    if (!account) undo(refused('NOT_FOUND'));
    await makeLink(tx, accountId, token, viewer.accountId);
    return { token };
  });
}

/** A later link ends those before it: one at a time is enough, and fewer are less to lose. */
async function makeLink(
  tx: Transaction,
  accountId: string,
  token: string,
  createdById: string | null,
): Promise<void> {
  const now = new Date();
  await withdrawResetLinks(tx, { accountId });
  await tx.passwordReset.create({
    data: {
      id: newId(),
      accountId,
      tokenHash: hashToken(token),
      createdById,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetime.RESET),
    },
  });
  await recordEvents(tx, [
    {
      kind: 'account',
      id: accountId,
      accountId: createdById,
      action: 'make_reset_link',
      before: null,
      after: null,
    },
  ]);
}

/** Makes open links useless: those for an account, or those that somebody made for others. */
export async function withdrawResetLinks(
  tx: Transaction,
  whose: { accountId: string } | { createdById: string },
): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { ...whose, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
}
