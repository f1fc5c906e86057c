'use server';

import { revalidatePath } from 'next/cache';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { liftNote, placeNote } from '@/lib/moderation/mutations/place-note';
import { liftedNote, newModerationNote } from '@/lib/moderation/schema';

function shown({ assessmentId }: { assessmentId: string }, { locale }: { locale: Locale }) {
  revalidatePath('/', 'layout');
  return { ok: true as const, to: `${deskPath(locale, 'moderation', assessmentId)}?saved=1` };
}

/** Puts a note beside a judgement of another voice. */
export async function submitModerationNote(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitModerationNote',
    formData,
    schema: newModerationNote.extend(inLanguage),
    mutate: (viewer, { locale: _locale, ...input }) => placeNote(viewer, input),
    after: shown,
  });
}

/** Takes it away again. */
export async function submitNoteLift(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitNoteLift',
    formData,
    schema: liftedNote.extend(inLanguage),
    mutate: liftNote,
    after: shown,
  });
}
