'use server';

import { z } from 'zod';
import { chooseLanguage } from '@/lib/accounts/mutations/choose-language';
import { languageChoice } from '@/lib/accounts/schema';
import { setSessionCookie } from '@/lib/auth/session';
import { getSignedIn } from '@/lib/auth/viewer';
import { answerForm } from '@/lib/forms/action';
import { refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { changePassword } from '@/lib/passwords/mutations/change-password';
import { passwordChange } from '@/lib/passwords/schema';
import { switchProvider } from '@/lib/provider/mutations/switch-provider';
import { providerSwitch } from '@/lib/provider/schema';
import { endAllSessions, endOneSession } from '@/lib/sessions/mutations/end-sessions';
import { sessionChoice } from '@/lib/sessions/schema';

const back = (locale: Locale, saved: string) => ({
  ok: true as const,
  to: `${deskPath(locale, 'account')}?saved=${saved}`,
});

/** Chooses the language of the desk, and shows it at once. */
export async function submitLanguage(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitLanguage',
    formData,
    schema: languageChoice.extend(inLanguage),
    mutate: (viewer, { language }) => chooseLanguage(viewer, language),
    after: (_value, { language }) => back(language, 'language'),
  });
}

/** Changes one's password; this browser stays signed in, no other does. */
export async function submitPasswordChange(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitPasswordChange',
    formData,
    schema: passwordChange.extend(inLanguage),
    async mutate(viewer, input) {
      const signedIn = await getSignedIn();
      if (!signedIn) return refused('NOT_SIGNED_IN');
      return changePassword(viewer, signedIn.sessionId, input);
    },
    async after(subject, { locale }) {
      await setSessionCookie(subject);
      return back(locale, 'password');
    },
  });
}

/** Ends one of one's own sessions. */
export async function submitSessionEnd(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitSessionEnd',
    formData,
    schema: sessionChoice.extend(inLanguage),
    mutate: endOneSession,
    after: (_value, { locale }) => back(locale, 'ended'),
  });
}

/** Ends all of one's sessions but this one. */
export async function submitOtherSessionsEnd(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitOtherSessionsEnd',
    formData,
    schema: z.object(inLanguage),
    async mutate(viewer) {
      const signedIn = await getSignedIn();
      if (!signedIn) return refused('NOT_SIGNED_IN');
      return endAllSessions(viewer, viewer.accountId, signedIn.sessionId);
    },
    after: (_value, { locale }) => back(locale, 'others'),
  });
}

/** Closes the way in through a provider, or opens it again; this browser stays signed in. */
export async function submitProviderSwitch(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitProviderSwitch',
    formData,
    schema: providerSwitch.extend(inLanguage),
    async mutate(viewer, input) {
      const signedIn = await getSignedIn();
      if (!signedIn) return refused('NOT_SIGNED_IN');
      return switchProvider(viewer, signedIn.sessionId, input);
    },
    async after(subject, { locale, isOff }) {
      await setSessionCookie(subject);
      return back(locale, isOff ? 'providerOff' : 'providerOn');
    },
  });
}
