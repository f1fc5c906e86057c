'use server';

import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import { retryJob } from '@/lib/jobs/mutations/retry-job';
import { jobRetry } from '@/lib/jobs/schema';

/** Begins a failed job again. */
export async function submitJobRetry(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitJobRetry',
    formData,
    schema: jobRetry.extend(inLanguage),
    mutate: retryJob,
    after: (_value, { locale }) => ({ ok: true, to: `${deskPath(locale, 'jobs')}?retried=1` }),
  });
}
