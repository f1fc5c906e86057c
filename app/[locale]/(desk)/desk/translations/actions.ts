'use server';

import { revalidatePath } from 'next/cache';
import type { TranslationFormState } from '@/components/translations/translation-form';
import type { Viewer } from '@/lib/accounts/types';
import { answerForm } from '@/lib/forms/action';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath, deskTextPath, queryString } from '@/lib/i18n/paths';
import { saveTranslation } from '@/lib/translations/mutations/save-translation';
import { findNext } from '@/lib/translations/queries/list-queue';
import { translationForm } from '@/lib/translations/schema';

/** Saves the translation of a text and leads to the next one of the queue. */
export async function submitTranslation(
  _state: TranslationFormState,
  formData: FormData,
): Promise<TranslationFormState> {
  let by: Viewer | undefined;
  return answerForm({
    door: 'submitTranslation',
    formData,
    schema: translationForm.extend(inLanguage),
    mutate(viewer, { locale: _locale, group: _group, queue: _queue, ...translation }) {
      by = viewer;
      return saveTranslation(viewer, translation);
    },
    async after(_saved, { locale, into, group: chosen, queue: state, ...text }) {
      revalidatePath('/', 'layout');
      const group = chosen || null;
      const next = by ? await findNext(by, { into, group, state }, text) : null;
      return {
        ok: true,
        to: next
          ? deskTextPath(locale, into, next, { group, state, saved: 1 })
          : `${deskPath(locale, 'translations')}${queryString({ into, group, state, done: 1 })}`,
      };
    },
  });
}
