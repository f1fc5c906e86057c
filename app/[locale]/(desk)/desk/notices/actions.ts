'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import { chooseNotices } from '@/lib/notices/mutations/choose-notices';
import { readNotices } from '@/lib/notices/mutations/read-notices';
import { noticeChoices } from '@/lib/notices/schema';

/** Keeps how somebody wants to be told things. */
export async function submitNoticeChoices(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitNoticeChoices',
    formData,
    schema: noticeChoices.extend(inLanguage),
    mutate: (viewer, { locale: _locale, ...choices }) => chooseNotices(viewer, choices),
    after: (_value, { locale }) => ({ ok: true, to: `${deskPath(locale, 'notices')}?saved=1` }),
  });
}

/** Marks everything that the page showed as read. */
export async function submitNoticesRead(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitNoticesRead',
    formData,
    schema: z.object({ ...inLanguage, until: z.iso.datetime('required') }),
    mutate: (viewer, { until }) => readNotices(viewer, new Date(until)),
    after(_value, { locale }) {
      revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(locale, 'notices')}?read=1` };
    },
  });
}
