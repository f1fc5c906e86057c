'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { publishAssessment } from '@/lib/assessments/mutations/publish-assessment';
import { returnDraft } from '@/lib/assessments/mutations/return-draft';
import { reviewForm } from '@/lib/assessments/schema';
import { answerForm } from '@/lib/forms/action';
import { done } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';

/** Publishes a submitted draft, or returns it with a comment. */
export async function submitReview(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitReview',
    formData,
    schema: reviewForm.extend({
      locale: z.enum(locales).default('en'),
      reference: z.string().max(200),
    }),
    async mutate(viewer, input) {
      const isPublication = input.decision === 'publish';
      const outcome = isPublication
        ? await publishAssessment(viewer, input)
        : await returnDraft(viewer, input);
      return outcome.ok ? done(isPublication ? 'published' : 'returned') : outcome;
    },
    after(result, { locale, reference }) {
      // Every page may count it: readers see it at their next step.
      if (result === 'published') revalidatePath('/', 'layout');
      return { ok: true, to: `${deskPath(locale)}?${result}=${encodeURIComponent(reference)}` };
    },
  });
}
