'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { readAddress } from '@/lib/auth/client-address';
import { answerPublicForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { suggestPath } from '@/lib/i18n/paths';
import { receiveSuggestion } from '@/lib/suggestions/mutations/receive-suggestion';
import { suggestionForm } from '@/lib/suggestions/schema';

/** Takes evidence, an error report or a reply from anybody. */
export async function submitSuggestion(_state: FormState, formData: FormData): Promise<FormState> {
  return answerPublicForm({
    door: 'submitSuggestion',
    formData,
    schema: z.intersection(suggestionForm, z.object(inLanguage)),
    mutate: async (_nobody, input) => receiveSuggestion(input, readAddress(await headers())),
    after: (_value, { locale, country, kind, about }) => ({
      ok: true,
      to: suggestPath({ locale, country }, { about, kind: kind.toLowerCase(), sent: 1 }),
    }),
  });
}
