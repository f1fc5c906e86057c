'use server';

import { z } from 'zod';
import type { Viewer } from '@/lib/accounts/types';
import { discard } from '@/lib/assessments/mutations/discard-draft';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import type { ProgressDetail, ProgressShown, ProgressState } from '@/lib/assessments/progress';
import { draftReference, progressForm } from '@/lib/assessments/schema';
import { getViewer } from '@/lib/auth/viewer';
import { addEvidence } from '@/lib/evidence/mutations/add-evidence';
import { listEvidenceChoices, searchEvidence } from '@/lib/evidence/queries/list-evidence-choices';
import { answerForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { type FormState, type FormSuccess, typedList } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';

const form = progressForm.extend({
  locale: z.enum(locales).default('en'),
  reference: z.string().max(200),
});
type Input = z.infer<typeof form>;

/** Saves, submits, searches or adds evidence, by the button that was pressed. */
export async function submitProgress(
  _state: ProgressState,
  formData: FormData,
): Promise<ProgressState> {
  const answer = await answerForm<Input, FormSuccess<ProgressShown>, ProgressDetail, ProgressShown>(
    {
      door: 'submitProgress',
      formData,
      schema: form,
      mutate: (viewer, input) => intents[input.intent](viewer, input),
      after: (success) => success,
    },
  );
  if (answer?.ok === false && !answer.detail) {
    const ids = typedList(answer.values, 'evidence').slice(0, 100);
    const picked = await getViewer()
      .then((viewer) => listEvidenceChoices(viewer, ids))
      .catch(() => undefined);
    return picked ? { ...answer, detail: { picked } } : answer;
  }
  return answer;
}

type Answer = Promise<Outcome<FormSuccess<ProgressShown>, ProgressDetail>>;

const intents: Record<Input['intent'], (viewer: Viewer, input: Input) => Answer> = {
  save: (viewer, input) => save(viewer, input, false),
  submit: (viewer, input) => save(viewer, input, true),
  async search(viewer, input) {
    const [picked, choices] = await Promise.all([
      listEvidenceChoices(viewer, input.evidence),
      searchEvidence(viewer, input.recommendationId, input.q),
    ]);
    const shown = { picked, found: { words: input.q, choices } };
    return done({ ok: true, shown, values: valuesOf(input) });
  },
  async add(viewer, input) {
    const added = await addEvidence(viewer, input);
    if (!added.ok) {
      const picked = await listEvidenceChoices(viewer, input.evidence);
      return { ...added, detail: { picked, ...(added.detail && { known: added.detail.known }) } };
    }
    const picked = await listEvidenceChoices(viewer, [...input.evidence, added.value.evidenceId]);
    const shown = { picked, addedTitle: input.newTitle };
    return done({ ok: true, shown, values: valuesOf(input) });
  },
};

async function save(viewer: Viewer, input: Input, isSubmission: boolean): Answer {
  const saved = await saveDraft(viewer, input, isSubmission);
  if (!saved.ok) {
    const picked = await listEvidenceChoices(viewer, input.evidence);
    return { ...saved, detail: { picked, ...(saved.detail && { conflict: saved.detail }) } };
  }
  const { locale, reference } = input;
  const { draftId, version } = saved.value;
  const form = deskPath(locale, 'recommendations', reference, 'progress');
  const query = new URLSearchParams({ draft: draftId, saved: String(version) });
  const home = `${deskPath(locale)}?submitted=${encodeURIComponent(reference)}`;
  return done({ ok: true, to: isSubmission ? home : `${form}?${query}` });
}

/** What was typed, for a page that is made anew. */
function valuesOf(input: Input): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [[name, '']];
      return [[name, Array.isArray(value) ? value : String(value)]];
    }),
  );
}

/** Puts an unfinished draft away. */
export async function discardDraft(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'discardDraft',
    formData,
    schema: draftReference.extend({ locale: z.enum(locales).default('en') }),
    mutate: async (viewer, input) => {
      const outcome = await discard(viewer, input);
      // Nobody is shown another person's text for a button without fields.
      return outcome.ok ? outcome : refused(outcome.code);
    },
    after: (_value, { locale }) => ({ ok: true, to: `${deskPath(locale)}?discarded=1` }),
  });
}
