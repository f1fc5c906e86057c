'use server';

import { revalidatePath } from 'next/cache';
import type { PasteState } from '@/components/editing/paste-form';
import { type Pasted, pasteValues } from '@/lib/editing/mutations/paste-values';
import { sayPaste } from '@/lib/editing/say';
import { pasteForm } from '@/lib/editing/schema';
import type { PasteShown } from '@/lib/editing/types';
import { answerForm } from '@/lib/forms/action';
import type { Outcome } from '@/lib/forms/outcome';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

/** Adds values to an indicator from a pasted table, and changes those that it has. */
export async function submitPaste(_state: PasteState, formData: FormData): Promise<PasteState> {
  return answerForm({
    door: 'submitPaste',
    formData,
    schema: pasteForm.extend(inLanguage),
    async mutate(viewer, input): Promise<Outcome<Pasted, PasteShown>> {
      const outcome = await pasteValues(viewer, input);
      if (outcome.ok) return outcome;
      const { detail, ...refusal } = outcome;
      return { ...refusal, ...(detail && { detail: sayPaste(input.locale, detail) }) };
    },
    after({ key, added, changed }, { locale }) {
      revalidatePath('/', 'layout');
      const page = deskPath(locale, 'edit', 'indicator', key, 'paste');
      return { ok: true, to: `${page}?added=${added}&changed=${changed}` };
    },
  });
}
