'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import type { Waiting } from '@/components/account/sign-in-form';
import { signInForm } from '@/lib/accounts/schema';
import { readAddress } from '@/lib/auth/client-address';
import { ownPath } from '@/lib/auth/return-path';
import { endSession, startSession } from '@/lib/auth/session';
import { type SessionSubject, signIn } from '@/lib/auth/sign-in';
import { answerPublicForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath, signInPath } from '@/lib/i18n/paths';

const inLanguage = { locale: z.enum(locales).default('en') };

/** Checks e-mail and password and starts a session. */
export async function submitSignIn(
  _state: FormState<Waiting>,
  formData: FormData,
): Promise<FormState<Waiting>> {
  return answerPublicForm({
    door: 'submitSignIn',
    formData,
    schema: signInForm.extend(inLanguage),
    async mutate(_nobody, input): Promise<Outcome<SessionSubject, Waiting>> {
      const outcome = await signIn(input, readAddress(await headers()));
      if (outcome.ok) return done(outcome.subject);
      if (outcome.code === 'WRONG_CREDENTIALS') return refused(outcome.code);
      const detail = { minutes: Math.max(1, Math.ceil(outcome.waitMs / 60_000)) };
      return refused(outcome.code, { detail });
    },
    async after(subject, { to, locale }) {
      await startSession(subject);
      return { ok: true, to: ownPath(to, deskPath(locale)) };
    },
  });
}

/** Ends the session of this browser. */
export async function submitSignOut(_state: FormState, formData: FormData): Promise<FormState> {
  return answerPublicForm({
    door: 'submitSignOut',
    formData,
    schema: z.object(inLanguage),
    mutate: async () => done(null),
    async after(_value, { locale }) {
      await endSession();
      return { ok: true, to: `${signInPath(locale)}?reason=out` };
    },
  });
}
