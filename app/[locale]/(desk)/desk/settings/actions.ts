'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { changeSettings } from '@/lib/settings/mutations';
import { installationSettings } from '@/lib/settings/schema';

/** Changes what the administrator decides for the installation. */
export async function submitSettings(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitSettings',
    formData,
    schema: installationSettings.extend({ locale: z.enum(locales).default('en') }),
    mutate: (viewer, { locale: _locale, ...input }) => changeSettings(viewer, input),
    after(_value, { locale }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(locale, 'settings')}?saved=1` };
    },
  });
}
