'use server';

import { changePerson } from '@/lib/accounts/mutations/change-person';
import { personChange } from '@/lib/accounts/schema';
import { settings } from '@/lib/env';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { makeResetLink } from '@/lib/passwords/mutations/make-reset-link';
import { removeSecondFactor } from '@/lib/second-factor/mutations/remove-second-factor';
import { endAllSessions, endOneSession } from '@/lib/sessions/mutations/end-sessions';
import { accountChoice, sessionChoice } from '@/lib/sessions/schema';
import { endToken } from '@/lib/tokens/mutations/end-tokens';
import { tokenChoice } from '@/lib/tokens/schema';

const back = (locale: Locale, accountId: string, news: string) => ({
  ok: true as const,
  to: `${deskPath(locale, 'people', accountId)}?${news}=1`,
});

/** Changes somebody's name or e-mail. */
export async function submitPersonChange(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitPersonChange',
    formData,
    schema: personChange.extend(inLanguage),
    mutate: changePerson,
    after: (_value, { locale, accountId }) => back(locale, accountId, 'saved'),
  });
}

/** Ends one session of somebody. */
export async function submitPersonSessionEnd(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitPersonSessionEnd',
    formData,
    schema: sessionChoice.extend(accountChoice.shape).extend(inLanguage),
    mutate: endOneSession,
    after: (_value, { locale, accountId }) => back(locale, accountId, 'ended'),
  });
}

/** Ends all sessions of somebody. */
export async function submitPersonSessionsEnd(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitPersonSessionsEnd',
    formData,
    schema: accountChoice.extend(inLanguage),
    mutate: (viewer, { accountId }) => endAllSessions(viewer, accountId, null),
    after: (_value, { locale, accountId }) => back(locale, accountId, 'ended'),
  });
}

/** Takes the second factor away from somebody who has lost it. */
export async function submitSecondFactorRemoval(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitSecondFactorRemoval',
    formData,
    schema: accountChoice.extend(inLanguage),
    mutate: removeSecondFactor,
    after: (_value, { locale, accountId }) => back(locale, accountId, 'removed'),
  });
}

/** Makes a link for somebody's new password; the answer shows it, once. */
export async function submitResetLink(
  _state: FormState<never, string>,
  formData: FormData,
): Promise<FormState<never, string>> {
  return answerForm({
    door: 'submitResetLink',
    formData,
    schema: accountChoice.extend(inLanguage),
    mutate: makeResetLink,
    after: ({ token }, { locale }) => ({
      ok: true,
      shown: `${settings().url}/${locale}/password/${token}`,
    }),
  });
}

/** Takes a token of somebody's back. */
export async function submitPersonTokenEnd(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitPersonTokenEnd',
    formData,
    schema: tokenChoice.extend(accountChoice.shape).extend(inLanguage),
    mutate: endToken,
    after: (_value, { locale, accountId }) => back(locale, accountId, 'ended'),
  });
}
