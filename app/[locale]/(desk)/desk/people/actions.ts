'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { changeAccount, switchAccount } from '@/lib/accounts/mutations/change-account';
import { type Invited, inviteAgain, invitePerson } from '@/lib/accounts/mutations/invite-person';
import { withdrawInvitation } from '@/lib/accounts/mutations/withdraw-invitation';
import { accountChange, accountSwitch, invitation, invitationId } from '@/lib/accounts/schema';
import type { ShownInvitation } from '@/lib/accounts/types';
import { settings } from '@/lib/env';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, invitationPath, queryString } from '@/lib/i18n/paths';
import { canSendMail } from '@/lib/mail/queries';
import { requireSecondFactor } from '@/lib/second-factor/mutations/require-second-factor';
import { secondFactorRoles } from '@/lib/second-factor/schema';

/** Of the list: the language, what was searched for in it, and the page. */
const inList = {
  ...inLanguage,
  q: z.string().max(200).default(''),
  page: z.string().max(5).default(''),
};
const people = (locale: Locale, news: Record<string, string>) => ({
  ok: true as const,
  to: `${deskPath(locale, 'people')}${queryString(news)}`,
});

type InvitationState = FormState<never, ShownInvitation>;

/** The link is shown where no mail server takes it to the person; nobody else needs to see it. */
function shownOf({ id, token, email, language }: Invited, { locale }: { locale: Locale }) {
  revalidatePath(deskPath(locale, 'people'));
  const isSent = email !== null && canSendMail();
  const link = isSent ? null : `${settings().url}${invitationPath(language, token)}`;
  return { ok: true as const, shown: { id, link, email } };
}

/** Invites a new person; the answer shows the link, once, when it has to be handed over. */
export async function submitInvite(
  _state: InvitationState,
  formData: FormData,
): Promise<InvitationState> {
  return answerForm({
    door: 'submitInvite',
    formData,
    schema: invitation.extend(inLanguage),
    mutate: invitePerson,
    after: shownOf,
  });
}

/** Writes to an invited person once more, with a new link. */
export async function submitInvitationAgain(
  _state: InvitationState,
  formData: FormData,
): Promise<InvitationState> {
  return answerForm({
    door: 'submitInvitationAgain',
    formData,
    schema: invitationId.extend(inLanguage),
    mutate: inviteAgain,
    after: shownOf,
  });
}

/** Makes an unused link useless. */
export async function submitInvitationWithdrawal(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitInvitationWithdrawal',
    formData,
    schema: invitationId.extend(inLanguage),
    mutate: withdrawInvitation,
    after: (_value, { locale }) => people(locale, { withdrawn: '1' }),
  });
}

/** Changes somebody's role or voice. */
export async function submitAccountChange(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitAccountChange',
    formData,
    schema: accountChange.extend(inList),
    mutate: changeAccount,
    after: (_value, { locale, accountId, q, page }) =>
      people(locale, { changed: accountId, q, page }),
  });
}

/** Disables or enables an account. */
export async function submitAccountSwitch(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitAccountSwitch',
    formData,
    schema: accountSwitch.extend(inList),
    mutate: switchAccount,
    after: (_value, { locale, accountId, isDisabled, q, page }) =>
      people(locale, { [isDisabled ? 'disabled' : 'enabled']: accountId, q, page }),
  });
}

/** Says which roles need two-step sign-in. */
export async function submitSecondFactorRoles(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitSecondFactorRoles',
    formData,
    schema: secondFactorRoles.extend(inLanguage),
    mutate: requireSecondFactor,
    after: (_value, { locale }) => people(locale, { required: '1' }),
  });
}
