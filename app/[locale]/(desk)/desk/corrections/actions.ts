'use server';

import { z } from 'zod';
import { publishCorrection } from '@/lib/corrections/mutations/publish-correction';
import { correctionNote } from '@/lib/corrections/schema';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';

/** Publishes what was wrong and what is right. */
export async function submitCorrection(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitCorrection',
    formData,
    schema: correctionNote.extend({ locale: z.enum(locales).default('en') }),
    mutate: publishCorrection,
    after: (_value, { locale }) => ({
      ok: true,
      to: `${deskPath(locale, 'corrections')}?published=1`,
    }),
  });
}
