'use server';

import { z } from 'zod';
import type { Viewer } from '@/lib/accounts/types';
import { discard } from '@/lib/assessments/mutations/discard-draft';
import { followReplacement, saveDraft } from '@/lib/assessments/mutations/save-draft';
import { saveDrafts } from '@/lib/assessments/mutations/save-drafts';
import { discardSeveralDraft, saveSeveralDraft } from '@/lib/assessments/mutations/several-draft';
import type {
  AutosavedDraft,
  ProgressDetail,
  ProgressShown,
  ProgressState,
  SeveralDetail,
  SeveralState,
} from '@/lib/assessments/progress';
import {
  draftReference,
  progressForm,
  severalDraftForm,
  severalForm,
  withoutEvidenceBegun,
} from '@/lib/assessments/schema';
import type { DraftConflict } from '@/lib/assessments/types';
import { getViewer } from '@/lib/auth/viewer';
import { addEvidence } from '@/lib/evidence/mutations/add-evidence';
import { listEvidenceChoices, searchEvidence } from '@/lib/evidence/queries/list-evidence-choices';
import { answerForm } from '@/lib/forms/action';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { readForm } from '@/lib/forms/read-form';
import { type FormFailure, type FormState, type FormSuccess, typedList } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

const form = progressForm.extend({
  ...inLanguage,
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
      schema: withoutEvidenceBegun(form),
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
type EvidenceAnswer = Promise<
  Outcome<FormSuccess<ProgressShown>, Omit<ProgressDetail, 'conflict'>>
>;

const intents: Record<'save' | 'submit', (viewer: Viewer, input: Input) => Answer> &
  Record<'search' | 'add', (viewer: Viewer, input: Input) => EvidenceAnswer> = {
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
  const { followId } = input;
  const saved = followId
    ? await followReplacement(viewer, { ...input, followId })
    : await saveDraft(viewer, input, isSubmission);
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

/** Saves the draft while somebody goes on typing; shows nothing but the version that it has now. */
export async function autosaveProgress(
  _state: FormState<DraftConflict, AutosavedDraft>,
  formData: FormData,
): Promise<FormState<DraftConflict, AutosavedDraft>> {
  return answerForm<Input, AutosavedDraft, DraftConflict, AutosavedDraft>({
    door: 'autosaveProgress',
    formData,
    schema: form,
    // Nobody has chosen between two versions yet: that is for the buttons.
    mutate: (viewer, input) => saveDraft(viewer, { ...input, take: [] }),
    after: (saved) => ({ ok: true, shown: saved }),
  });
}

const several = severalForm.extend(inLanguage);
type Several = z.infer<typeof several>;
type SeveralAnswer = Promise<Outcome<FormSuccess<ProgressShown>, SeveralDetail>>;

const severalIntents: Record<Several['intent'], (viewer: Viewer, input: Several) => SeveralAnswer> =
  {
    save: (viewer, input) => saveSeveral(viewer, input, false),
    submit: (viewer, input) => saveSeveral(viewer, input, true),
    search: (viewer, input) => intents.search(viewer, about(input)),
    add: (viewer, input) => intents.add(viewer, about(input)),
  };

/** The same judgement on several recommendations: saves, submits, searches or adds evidence. */
export async function submitSeveral(_state: SeveralState, formData: FormData) {
  const answer = await answerForm<
    Several,
    FormSuccess<ProgressShown>,
    SeveralDetail,
    ProgressShown
  >({
    door: 'submitSeveral',
    formData,
    schema: withoutEvidenceBegun(several),
    mutate: (viewer, input) => severalIntents[input.intent](viewer, input),
    after: (success) => ({ ...success, values: readForm(formData) }),
  });
  return answer?.ok === false ? { ...answer, detail: await withPicked(answer) } : answer;
}

/** Searching and adding concern evidence alone: of the country of the first of them. */
function about(input: Several): Input {
  const { recommendationId = '', draftId = '' } = input.line[0] ?? {};
  return {
    ...input,
    ...{ recommendationId, draftId, version: 0, reference: '' },
    ...{ kind: 'ASSESSMENT', replacesId: null, followId: null, take: [] },
  };
}

async function saveSeveral(viewer: Viewer, input: Several, isSubmission: boolean): SeveralAnswer {
  const saved = await saveDrafts(viewer, input, isSubmission);
  if (!saved.ok) return { ...saved, detail: { picked: [], ...saved.detail } };
  const place = deskPath(input.locale, isSubmission ? 'review' : 'drafts');
  return done({ ok: true, to: `${place}?several=${saved.value.count}` });
}

const severalDraft = severalDraftForm.extend(inLanguage);

/** Keeps what is typed on several recommendations; shows nothing but the version that it has now. */
export async function autosaveSeveral(
  _state: FormState<DraftConflict, AutosavedDraft>,
  formData: FormData,
): Promise<FormState<DraftConflict, AutosavedDraft>> {
  return answerForm<z.infer<typeof severalDraft>, AutosavedDraft, DraftConflict, AutosavedDraft>({
    door: 'autosaveSeveral',
    formData,
    schema: severalDraft,
    mutate: saveSeveralDraft,
    after: (saved) => ({ ok: true, shown: saved }),
  });
}

/** Puts away what was typed on several recommendations. */
export async function discardSeveral(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'discardSeveral',
    formData,
    schema: draftReference.extend(inLanguage),
    mutate: discardSeveralDraft,
    after: (_value, { locale }) => ({ ok: true, to: `${deskPath(locale)}?discarded=1` }),
  });
}

/** What is cited, with its titles, wherever the form failed. */
async function withPicked({ values, detail }: FormFailure<SeveralDetail>): Promise<SeveralDetail> {
  const ids = typedList(values, 'evidence').slice(0, 100);
  const picked = await getViewer()
    .then((viewer) => listEvidenceChoices(viewer, ids))
    .catch(() => []);
  return { ...detail, picked };
}

/** Puts an unfinished draft away. */
export async function discardDraft(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'discardDraft',
    formData,
    schema: draftReference.extend(inLanguage),
    mutate: async (viewer, input) => {
      const outcome = await discard(viewer, input);
      // Nobody is shown another person's text for a button without fields.
      return outcome.ok ? outcome : refused(outcome.code);
    },
    after: (_value, { locale }) => ({ ok: true, to: `${deskPath(locale)}?discarded=1` }),
  });
}
