'use server';

import { createAccount } from '@/lib/accounts/mutations/create-account';
import { newAccount } from '@/lib/accounts/schema';
import { enter } from '@/lib/auth/enter';
import { answerPublicForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { signInPath } from '@/lib/i18n/paths';
import { arrival } from '@/lib/provider/cookies';
import { acceptInvitation } from '@/lib/provider/mutations/accept-invitation';
import { acceptance } from '@/lib/provider/schema';

/** Makes an account from the one-time link whose secret the form carries. */
export async function submitInvitation(_state: FormState, formData: FormData): Promise<FormState> {
  return answerPublicForm({
    door: 'submitInvitation',
    formData,
    schema: newAccount.extend(inLanguage),
    mutate: (_nobody, input) => createAccount('INVITATION', input),
    after: (_value, { locale }) => ({ ok: true, to: `${signInPath(locale)}?reason=ready` }),
  });
}

/** Makes an account for somebody who came back from the provider, and signs them in. */
export async function submitProviderInvitation(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerPublicForm({
    door: 'submitProviderInvitation',
    formData,
    schema: acceptance.extend(inLanguage),
    async mutate(_nobody, { locale, ...input }): Promise<Outcome<string>> {
      const person = await arrival.read();
      if (person?.invitation !== input.token) return refused('SIGN_IN_OVER');
      const outcome = await acceptInvitation(person, input);
      if (!outcome.ok) return outcome;
      await arrival.clear();
      const path = await enter(outcome.value, { method: 'PROVIDER', locale, to: '' });
      return done(path ?? signInPath(locale));
    },
    after: (to) => ({ ok: true, to }),
  });
}
