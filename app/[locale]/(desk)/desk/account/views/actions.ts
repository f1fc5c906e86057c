'use server';

import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { deleteView, renameView, replaceView, saveView } from '@/lib/views/mutations';
import { newView, viewChoice, viewName, viewSelection } from '@/lib/views/schema';

const back =
  (said: 'saved' | 'renamed' | 'replaced' | 'deleted') =>
  (_value: null, { locale }: { locale: Locale }) => ({
    ok: true as const,
    to: `${deskPath(locale, 'account', 'views')}?said=${said}`,
  });

/** Keeps the explorer's selection as a view of one's own. */
export async function submitView(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitView',
    formData,
    schema: newView.extend(inLanguage),
    mutate: saveView,
    after: back('saved'),
  });
}

/** Gives one of one's own views another name. */
export async function submitViewName(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitViewName',
    formData,
    schema: viewName.extend(inLanguage),
    mutate: renameView,
    after: back('renamed'),
  });
}

/** Puts another selection in the place of a view's own. */
export async function submitViewSelection(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitViewSelection',
    formData,
    schema: viewSelection.extend(inLanguage),
    mutate: replaceView,
    after: back('replaced'),
  });
}

/** Deletes one of one's own views. */
export async function submitViewDeletion(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitViewDeletion',
    formData,
    schema: viewChoice.extend(inLanguage),
    mutate: deleteView,
    after: back('deleted'),
  });
}
