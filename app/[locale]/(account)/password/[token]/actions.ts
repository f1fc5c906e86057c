'use server';

import { answerPublicForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { signInPath } from '@/lib/i18n/paths';
import { resetPassword } from '@/lib/passwords/mutations/reset-password';
import { passwordReset } from '@/lib/passwords/schema';

/** Sets a new password by the one-time link whose secret the form carries. */
export async function submitPasswordReset(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerPublicForm({
    door: 'submitPasswordReset',
    formData,
    schema: passwordReset.extend(inLanguage),
    mutate: (_nobody, input) => resetPassword(input),
    after: (_value, { locale }) => ({ ok: true, to: `${signInPath(locale)}?reason=reset` }),
  });
}
