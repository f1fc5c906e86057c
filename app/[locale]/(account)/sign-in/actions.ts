'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import type { Waiting } from '@/components/account/sign-in-form';
import { signInForm } from '@/lib/accounts/schema';
import { readAddress } from '@/lib/auth/client-address';
import { enter } from '@/lib/auth/enter';
import { clearSessionCookie, readSession } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { answerPublicForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { signInPath } from '@/lib/i18n/paths';
import { signOut } from '@/lib/sessions/mutations/end-sessions';

/** Checks e-mail and password; starts a session, or leads to the second step. */
export async function submitSignIn(
  _state: FormState<Waiting>,
  formData: FormData,
): Promise<FormState<Waiting>> {
  return answerPublicForm({
    door: 'submitSignIn',
    formData,
    schema: signInForm.extend(inLanguage),
    async mutate(_nobody, input): Promise<Outcome<string, Waiting>> {
      const outcome = await signIn(input, readAddress(await headers()));
      if (outcome.ok) {
        const { to, locale } = input;
        const path = await enter(outcome.proven, { method: 'PASSWORD', locale, to });
        return path ? done(path) : refused('WRONG_CREDENTIALS');
      }
      if (outcome.code === 'WRONG_CREDENTIALS') return refused(outcome.code);
      const detail = { minutes: Math.max(1, Math.ceil(outcome.waitMs / 60_000)) };
      return refused(outcome.code, { detail });
    },
    after: (to) => ({ ok: true, to }),
  });
}

/** Ends the session of this browser, on the server too: a copy of its cookie opens nothing. */
export async function submitSignOut(_state: FormState, formData: FormData): Promise<FormState> {
  return answerPublicForm({
    door: 'submitSignOut',
    formData,
    schema: z.object(inLanguage),
    async mutate() {
      const subject = await readSession();
      if (subject) await signOut(subject);
      return done(null);
    },
    async after(_value, { locale }) {
      await clearSessionCookie();
      return { ok: true, to: `${signInPath(locale)}?reason=out` };
    },
  });
}
