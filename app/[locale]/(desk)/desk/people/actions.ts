'use server';

import { z } from 'zod';
import { changeAccount, switchAccount } from '@/lib/accounts/mutations/change-account';
import { invitePerson } from '@/lib/accounts/mutations/invite-person';
import { withdrawInvitation } from '@/lib/accounts/mutations/withdraw-invitation';
import { accountChange, accountSwitch, invitation, invitationId } from '@/lib/accounts/schema';
import { settings } from '@/lib/env';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { type Locale, locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { requireSecondFactor } from '@/lib/second-factor/mutations/require-second-factor';
import { secondFactorRoles } from '@/lib/second-factor/schema';

const inLanguage = { locale: z.enum(locales).default('en') };
const people = (locale: Locale, news: string) => ({
  ok: true as const,
  to: `${deskPath(locale, 'people')}?${news}=1`,
});

/** Makes a link for a new person; the answer shows it, once. */
export async function submitInvite(
  _state: FormState<never, string>,
  formData: FormData,
): Promise<FormState<never, string>> {
  return answerForm({
    door: 'submitInvite',
    formData,
    schema: invitation.extend(inLanguage),
    mutate: invitePerson,
    after: ({ token }, { locale }) => ({
      ok: true,
      shown: `${settings().url}/${locale}/invitation/${token}`,
    }),
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
    after: (_value, { locale }) => people(locale, 'withdrawn'),
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
    schema: accountChange.extend(inLanguage),
    mutate: changeAccount,
    after: (_value, { locale }) => people(locale, 'changed'),
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
    schema: accountSwitch.extend(inLanguage),
    mutate: switchAccount,
    after: (_value, { locale }) => people(locale, 'changed'),
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
    after: (_value, { locale }) => people(locale, 'required'),
  });
}
