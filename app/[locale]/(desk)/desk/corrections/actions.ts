'use server';

import { publishCorrection } from '@/lib/corrections/mutations/publish-correction';
import { correctionNote } from '@/lib/corrections/schema';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

/** Publishes what was wrong and what is right. */
export async function submitCorrection(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitCorrection',
    formData,
    schema: correctionNote.extend(inLanguage),
    mutate: publishCorrection,
    after: (_value, { locale }) => ({
      ok: true,
      to: `${deskPath(locale, 'corrections')}?published=1`,
    }),
  });
}
