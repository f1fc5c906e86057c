'use server';

import { revalidatePath } from 'next/cache';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import {
  discardImport,
  requestApplication,
  requestUndo,
} from '@/lib/imports/mutations/decide-batch';
import { chooseName, readBatch } from '@/lib/imports/mutations/request-dry-run';
import { batchApplication, batchChoice, batchReading, nameChoice } from '@/lib/imports/schema';

/** The batch's page, as it is now. */
function batchPage(_value: null, { locale, batchId }: { locale: Locale; batchId: string }) {
  const to = deskPath(locale, 'import', batchId);
  revalidatePath(to);
  return { ok: true as const, to };
}

/** Keeps how a file is read, and tries it out. */
export async function submitImportReading(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitImportReading',
    formData,
    schema: batchReading.extend(inLanguage),
    mutate: readBatch,
    after: batchPage,
  });
}

/** Says what a name of the file stands for. */
export async function submitImportName(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitImportName',
    formData,
    schema: nameChoice.extend(inLanguage),
    mutate: chooseName,
    after: batchPage,
  });
}

/** Has a batch carried out. */
export async function submitImportApplication(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitImportApplication',
    formData,
    schema: batchApplication.extend(inLanguage),
    mutate: requestApplication,
    after: batchPage,
  });
}

/** Has a batch taken back. */
export async function submitImportUndo(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitImportUndo',
    formData,
    schema: batchChoice.extend(inLanguage),
    mutate: requestUndo,
    after: batchPage,
  });
}

/** Gives a batch up. */
export async function submitImportDiscard(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitImportDiscard',
    formData,
    schema: batchChoice.extend(inLanguage),
    mutate: discardImport,
    after: (_value, { locale }) => ({ ok: true, to: deskPath(locale, 'import') }),
  });
}
