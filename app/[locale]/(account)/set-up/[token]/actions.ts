'use server';

import { createAccount } from '@/lib/accounts/mutations/create-account';
import { newAccount } from '@/lib/accounts/schema';
import { answerPublicForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { signInPath } from '@/lib/i18n/paths';

/** Makes an account from the one-time link whose secret the form carries. */
export async function submitSetUp(_state: FormState, formData: FormData): Promise<FormState> {
  return answerPublicForm({
    door: 'submitSetUp',
    formData,
    schema: newAccount.extend(inLanguage),
    mutate: (_nobody, input) => createAccount('SETUP', input),
    after: (_value, { locale }) => ({ ok: true, to: `${signInPath(locale)}?reason=ready` }),
  });
}
