'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Viewer } from '@/lib/accounts/types';
import { verifyAssessments } from '@/lib/assessments/mutations/verify-assessments';
import { verificationForm } from '@/lib/assessments/schema';
import type { LineProblem } from '@/lib/assessments/types';
import { assignWork } from '@/lib/assignments/mutations/assign-work';
import { assignmentForm } from '@/lib/assignments/schema';
import { answerForm } from '@/lib/forms/action';
import { optionalText } from '@/lib/forms/fields';
import { done, type Outcome } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath, queryString } from '@/lib/i18n/paths';

const form = verificationForm.extend({
  ...assignmentForm.shape,
  intent: z.enum(['verify', 'record', 'assign']).default('verify'),
  ...inLanguage,
  /** Where the form stood: the list with its address, or the page of one recommendation. */
  from: z.enum(['list', 'progress']).default('list'),
  query: optionalText(2000),
});
type Input = z.infer<typeof form>;
type Answer = Promise<Outcome<{ news: string; count: number }, LineProblem[]>>;

const intents: Record<Input['intent'], (viewer: Viewer, input: Input) => Answer> = {
  async verify(viewer, input) {
    const outcome = await verifyAssessments(viewer, input);
    return outcome.ok ? done({ news: 'checked', count: outcome.value.verified }) : outcome;
  },
  async assign(viewer, input) {
    const outcome = await assignWork(viewer, input);
    return outcome.ok ? done({ news: 'assigned', count: outcome.value.count }) : outcome;
  },
  record: async () => done({ news: '', count: 0 }),
};

/**
 * What is done with a selection: keeps that its sources were looked at again and nothing had changed,
 * gives it to somebody, or leads to the form that records progress on all of it.
 */
export async function submitSelection(
  _state: FormState<LineProblem[]>,
  formData: FormData,
): Promise<FormState<LineProblem[]>> {
  return answerForm<Input, { news: string; count: number }, LineProblem[]>({
    door: 'submitSelection',
    formData,
    schema: form,
    mutate: (viewer, input) => intents[input.intent](viewer, input),
    after({ news, count }, { locale, intent, from, query, reference }) {
      if (intent === 'record')
        return { ok: true, to: `${deskPath(locale, 'progress')}${queryString({ r: reference })}` };
      // Readers see how fresh it is at their next step.
      if (intent === 'verify') revalidatePath('/', 'layout');
      const address = new URLSearchParams(query);
      address.set(news, String(count));
      const path =
        from === 'progress'
          ? deskPath(locale, 'recommendations', reference[0] ?? '', 'progress')
          : deskPath(locale, 'recommendations');
      return { ok: true, to: `${path}?${address}` };
    },
  });
}
