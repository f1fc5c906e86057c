'use server';

import { revalidatePath } from 'next/cache';
import type { SplitState } from '@/components/editing/split-form';
import { splitRecommendation } from '@/lib/editing/mutations/split-recommendation';
import { splitForm } from '@/lib/editing/schema';
import { answerForm } from '@/lib/forms/action';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

/** Divides a recommendation into sub-points. */
export async function submitSplit(_state: SplitState, formData: FormData): Promise<SplitState> {
  return answerForm({
    door: 'submitSplit',
    formData,
    schema: splitForm.extend(inLanguage),
    mutate: splitRecommendation,
    after({ key, count }, input) {
      revalidatePath('/', 'layout');
      const page = deskPath(input.locale, 'edit', 'recommendation', key, 'split');
      return { ok: true, to: `${page}?added=${count}` };
    },
  });
}
