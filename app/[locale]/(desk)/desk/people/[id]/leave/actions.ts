'use server';

import { revalidatePath } from 'next/cache';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import { anonymiseAccount } from '@/lib/leaving/mutations';
import { leavingForm } from '@/lib/leaving/schema';

/** Lets somebody go: anonymises the account and hands its drafts over. */
export async function submitLeaving(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitLeaving',
    formData,
    schema: leavingForm.extend(inLanguage),
    mutate: anonymiseAccount,
    after(_value, { locale }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(locale, 'people')}?left=1` };
    },
  });
}
