import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { formatInstant } from '@/lib/i18n/format';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { invitationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { sendMail } from '@/lib/mail/mutations/send-mail';
import { hashToken, linkLifetime, newToken } from '../links';
import { canManagePeople, canManagePeopleOf, managedBy } from '../policy';
import type { Invitation } from '../schema';
import type { Viewer } from '../types';
import { lockAdministrators } from './lock-administrators';
import { withdrawLinks } from './withdraw-links';

/** The secret of a new invitation, and the address that it was written to, if any. */
export interface Invited {
  id: string;
  token: string;
  email: string | null;
  /** The language in which the link opens. */
  language: Locale;
}

/**
 * Makes a link with which one person can make an account in the given role and voice, within a
 * week; with an address, it is sent there in the language of the person. The secret in the answer
 * exists nowhere else: it is shown once.
 */
export async function invitePerson(viewer: Viewer, input: Invitation): Promise<Outcome<Invited>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    return invite(tx, viewer, input);
  });
}

/**
 * Writes to the address of an invitation once more, with a new link: the one before is known to
 * nobody here and stops working. Answers LINK_NOT_VALID when it was used or withdrawn meanwhile.
 */
export async function inviteAgain(
  viewer: Viewer,
  { invitationId }: { invitationId: string },
): Promise<Outcome<Invited>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    const before = await tx.oneTimeLink.findFirst({
      where: {
        AND: [
          { id: invitationId, purpose: 'INVITATION', usedAt: null, withdrawnAt: null },
          managedBy(viewer),
        ],
      },
      select: { role: true, voiceId: true, email: true, locale: true },
    });
    if (!before?.email) undo(refused('LINK_NOT_VALID'));
    const language = before.locale && isLocale(before.locale) ? before.locale : defaultLocale;
    return invite(tx, viewer, { ...before, email: before.email, language });
  });
}

async function invite(
  tx: Transaction,
  viewer: Viewer,
  { role, voiceId, email, language }: Invitation,
): Promise<Invited> {
  const voice = await tx.voice.findUnique({ where: { id: voiceId }, select: { name: true } });
  if (!voice || !canManagePeopleOf(viewer, voiceId))
    undo(refused('INVALID', { fieldErrors: { voiceId: { code: 'choose' } } }));
  // Whether somebody elsewhere has an account is not told: the invited person learns it from the link.
  if (email && (await tx.account.count({ where: { email, ...managedBy(viewer) } })) > 0) {
    undo(refused('INVALID', { fieldErrors: { email: { code: 'hasAccount' } } }));
  }
  const earlier = email ? await withdrawLinks(tx, { email, voiceId }, viewer.accountId) : [];
  const token = newToken();
  const now = new Date();
  const link = {
    id: newId(),
    purpose: 'INVITATION' as const,
    role,
    voiceId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkLifetime.INVITATION),
  };
  await tx.oneTimeLink.create({
    data: {
      ...link,
      createdById: viewer.accountId,
      tokenHash: hashToken(token),
      email: email || null,
      locale: email ? language : null,
    },
  });
  await recordEvents(tx, [
    ...earlier,
    {
      kind: 'one_time_link',
      id: link.id,
      accountId: viewer.accountId,
      action: email ? 'send' : 'create',
      before: null,
      after: link,
    },
  ]);
  if (!email) return { id: link.id, token, email: null, language };
  const t = getTranslator(language, 'account');
  await sendMail(tx, {
    to: email,
    locale: language,
    subject: t('invitation.mailSubject'),
    text: t('invitation.mailText', {
      role: t(`role.${role}`),
      voice: voice.name,
      link: `${settings().url}${invitationPath(language, token)}`,
      until: formatInstant(language, link.expiresAt.toISOString(), 'UTC'),
    }),
    isSecret: true,
  });
  return { id: link.id, token, email, language };
}
