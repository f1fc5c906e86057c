'use server';

import { revalidatePath } from 'next/cache';
import { mergeAsks } from '@/lib/editing/mutations/merge-asks';
import { mergeForm } from '@/lib/editing/schema';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

/** Makes one ask of two. */
export async function submitMerge(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitMerge',
    formData,
    schema: mergeForm.extend(inLanguage),
    mutate: mergeAsks,
    after({ key }, input) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(input.locale, 'edit', 'ask', key)}?saved=1` };
    },
  });
}
