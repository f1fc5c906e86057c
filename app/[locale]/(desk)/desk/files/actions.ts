'use server';

import { revalidatePath } from 'next/cache';
import { archiveFile } from '@/lib/files/mutations/archive-file';
import { publishFile } from '@/lib/files/mutations/publish-file';
import { fileArchive, filePublication } from '@/lib/files/schema';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskFilesPath } from '@/lib/i18n/paths';

/** Lets readers have a file. */
export async function submitFilePublication(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitFilePublication',
    formData,
    schema: filePublication.extend(inLanguage),
    mutate: publishFile,
    after: ({ reference }, { locale }) => back(locale, reference, 'published'),
  });
}

/** Takes a file off its evidence. */
export async function submitFileArchive(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitFileArchive',
    formData,
    schema: fileArchive.extend(inLanguage),
    mutate: archiveFile,
    after: ({ reference }, { locale }) => back(locale, reference, 'archived'),
  });
}

function back(locale: Locale, reference: string, news: string) {
  revalidatePath('/', 'layout');
  return { ok: true as const, to: deskFilesPath(locale, reference, { news }) };
}
