'use server';

import { revalidatePath } from 'next/cache';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import type { SettingsConflict } from '@/lib/settings/merge';
import { changeSettings } from '@/lib/settings/mutations';
import { installationSettings, seenSettings } from '@/lib/settings/schema';

/** Changes what the administrator decides for the installation. */
export async function submitSettings(
  _state: FormState<SettingsConflict>,
  formData: FormData,
): Promise<FormState<SettingsConflict>> {
  return answerForm({
    door: 'submitSettings',
    formData,
    schema: installationSettings.extend(seenSettings.shape).extend(inLanguage),
    mutate: (viewer, { locale: _locale, seen, ...input }) => changeSettings(viewer, input, seen),
    after(_value, { locale }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(locale, 'settings')}?saved=1` };
    },
  });
}
