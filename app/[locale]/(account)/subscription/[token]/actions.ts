'use server';

import { revalidatePath } from 'next/cache';
import { answerPublicForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import {
  confirmSubscription,
  endSubscription,
} from '@/lib/subscriptions/mutations/end-subscription';
import { subscriptionToken } from '@/lib/subscriptions/schema';

const schema = subscriptionToken.extend(inLanguage);

/** Says yes to a subscription. */
export async function submitConfirmation(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerPublicForm({
    door: 'submitConfirmation',
    formData,
    schema,
    mutate: (_nobody, input) => confirmSubscription(input),
    after(_value, { locale, token }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `/${locale}/subscription/${token}?confirmed=1` };
    },
  });
}

/** Ends a subscription. */
export async function submitUnsubscription(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerPublicForm({
    door: 'submitUnsubscription',
    formData,
    schema,
    mutate: (_nobody, input) => endSubscription(input),
    after(_value, { locale, token }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `/${locale}/subscription/${token}?ended=1` };
    },
  });
}
