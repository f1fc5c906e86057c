'use server';

import type { TakeState } from '@/components/suggestions/take-form';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import { decideSuggestion } from '@/lib/suggestions/mutations/decide-suggestion';
import { takeEvidence } from '@/lib/suggestions/mutations/take-evidence';
import { suggestionDecision, takenEvidence } from '@/lib/suggestions/schema';

/** Makes evidence of a suggestion and begins a draft that cites it. */
export async function submitSuggestionEvidence(
  _state: TakeState,
  formData: FormData,
): Promise<TakeState> {
  return answerForm({
    door: 'submitSuggestionEvidence',
    formData,
    schema: takenEvidence.extend(inLanguage),
    mutate: takeEvidence,
    after: ({ draftId, reference }, { locale }) => ({
      ok: true,
      to: `${deskPath(locale, 'recommendations', reference, 'progress')}?draft=${draftId}`,
    }),
  });
}

/** Handles a suggestion, declines it, or moves it into or out of the bin. */
export async function submitSuggestionDecision(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitSuggestionDecision',
    formData,
    schema: suggestionDecision.extend(inLanguage),
    mutate: decideSuggestion,
    after: (_value, { locale, decision }) => ({
      ok: true,
      to: `${deskPath(locale, 'suggestions')}?done=${decision}`,
    }),
  });
}
