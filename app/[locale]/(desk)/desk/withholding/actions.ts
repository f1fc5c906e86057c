'use server';

import { revalidatePath } from 'next/cache';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import { withholdingInput } from '@/lib/withholding/schema';

/** Takes a published text or file out of every place that keeps it. */
export async function submitWithholding(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitWithholding',
    formData,
    schema: withholdingInput.extend(inLanguage),
    mutate: withholdText,
    after(_value, { locale, kind, key }) {
      revalidatePath('/', 'layout');
      const query = queryString({ kind, key, done: 1 });
      return { ok: true, to: `${deskPath(locale, 'withholding')}${query}` };
    },
  });
}
