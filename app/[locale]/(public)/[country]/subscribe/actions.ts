'use server';

import { headers } from 'next/headers';
import { readAddress } from '@/lib/auth/client-address';
import { answerPublicForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { subscribe } from '@/lib/subscriptions/mutations/subscribe';
import { newSubscription } from '@/lib/subscriptions/schema';

/** Asks an address whether its reader wants to follow something. */
export async function submitSubscription(
  _state: FormState<never, string>,
  formData: FormData,
): Promise<FormState<never, string>> {
  const address = readAddress(await headers());
  return answerPublicForm({
    door: 'submitSubscription',
    formData,
    schema: newSubscription.extend(inLanguage),
    mutate: (_nobody, input) => subscribe(input, address),
    after: (_value, { email }) => ({ ok: true, shown: email }),
  });
}
