'use server';

import { headers } from 'next/headers';
import { after } from 'next/server';
import { admitAttempt } from '@/lib/auth/attempts';
import { readAddress } from '@/lib/auth/client-address';
import { limits } from '@/lib/auth/throttle';
import { settings } from '@/lib/env';
import { answerPublicForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { logUnexpected } from '@/lib/forms/unexpected';
import { inLanguage } from '@/lib/i18n/in-language';
import { mailResetLink } from '@/lib/passwords/mutations/make-reset-link';
import { passwordForgotten } from '@/lib/passwords/schema';

/**
 * Asks for a link by e-mail. The answer, and the time it takes, are the same whether or not there
 * is such an account: the link is made after the answer has gone.
 */
export async function submitPasswordForgotten(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerPublicForm({
    door: 'submitPasswordForgotten',
    formData,
    schema: passwordForgotten.extend(inLanguage),
    async mutate(_nobody, { email, locale }): Promise<Outcome<null>> {
      if (!settings().mail) return refused('FORBIDDEN');
      const address = readAddress(await headers());
      const { waitMs } = await admitAttempt([
        { kind: 'reset email', value: email, limit: limits.perResetEmail },
        ...(address
          ? [{ kind: 'reset address' as const, value: address, limit: limits.perResetAddress }]
          : []),
      ]);
      if (waitMs > 0) return refused('THROTTLED');
      after(() => mailResetLink(email, locale).catch(logUnexpected));
      return done(null);
    },
    after: (_value, { locale }) => ({ ok: true, to: `/${locale}/password?sent=1` }),
  });
}
