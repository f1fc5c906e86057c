'use server';

import { revalidatePath } from 'next/cache';
import type { DivideState } from '@/components/editing/divide-form';
import { divideAsk } from '@/lib/editing/mutations/divide-ask';
import { divideForm } from '@/lib/editing/schema';
import { answerForm } from '@/lib/forms/action';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

/** Makes a second ask of a part of one. */
export async function submitDivision(
  _state: DivideState,
  formData: FormData,
): Promise<DivideState> {
  return answerForm({
    door: 'submitDivision',
    formData,
    schema: divideForm.extend(inLanguage),
    mutate: divideAsk,
    after({ key }, { locale }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(locale, 'edit', 'ask', key)}?saved=1` };
    },
  });
}
