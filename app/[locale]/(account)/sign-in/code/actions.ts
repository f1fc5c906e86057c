'use server';

import { enter } from '@/lib/auth/enter';
import { halfWay } from '@/lib/auth/half-way';
import { answerPublicForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { proveSecondFactor } from '@/lib/second-factor/mutations/prove-second-factor';
import { secondFactorCode } from '@/lib/second-factor/schema';

/** The second step of signing in: a code of the app, or a recovery code. */
export async function submitSignInCode(_state: FormState, formData: FormData): Promise<FormState> {
  return answerPublicForm({
    door: 'submitSignInCode',
    formData,
    schema: secondFactorCode.extend(inLanguage),
    async mutate(_nobody, { code, locale }): Promise<Outcome<string>> {
      const begun = await halfWay.read();
      if (!begun) return refused('SIGN_IN_OVER');
      const { sub, version, method, chosen, to } = begun;
      const proof = await proveSecondFactor(sub, code);
      if (!proof.ok) return proof;
      const proven = { accountId: sub, sessionVersion: version, locale: chosen };
      const path = await enter({ ...proven, hasSecondFactor: false }, { method, locale, to });
      return path ? done(path) : refused('SIGN_IN_OVER');
    },
    async after(to) {
      await halfWay.clear();
      return { ok: true, to };
    },
  });
}
