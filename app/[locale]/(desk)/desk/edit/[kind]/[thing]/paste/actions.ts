'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { PasteState } from '@/components/editing/paste-form';
import { pasteValues } from '@/lib/editing/mutations/paste-values';
import { pasteForm } from '@/lib/editing/schema';
import { answerForm } from '@/lib/forms/action';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';

/** Adds values to an indicator from a pasted table. */
export async function submitPaste(_state: PasteState, formData: FormData): Promise<PasteState> {
  return answerForm({
    door: 'submitPaste',
    formData,
    schema: pasteForm.extend({ locale: z.enum(locales).default('en') }),
    mutate: pasteValues,
    after({ key, count }, { locale }) {
      revalidatePath('/', 'layout');
      const page = deskPath(locale, 'edit', 'indicator', key, 'paste');
      return { ok: true, to: `${page}?added=${count}` };
    },
  });
}
