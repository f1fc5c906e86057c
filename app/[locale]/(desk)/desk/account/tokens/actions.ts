'use server';

import { z } from 'zod';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { createToken } from '@/lib/tokens/mutations/create-token';
import { endToken } from '@/lib/tokens/mutations/end-tokens';
import { tokenChoice, tokenForm } from '@/lib/tokens/schema';

const inLanguage = { locale: z.enum(locales).default('en') };
type TokenState = FormState<never, string>;

/** Makes a token; the answer shows it, once. */
export async function submitToken(_state: TokenState, formData: FormData): Promise<TokenState> {
  return answerForm({
    door: 'submitToken',
    formData,
    schema: tokenForm.extend(inLanguage),
    mutate: createToken,
    after: (token) => ({ ok: true, shown: token }),
  });
}

/** Takes one of one's own tokens back. */
export async function submitTokenEnd(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitTokenEnd',
    formData,
    schema: tokenChoice.extend(inLanguage),
    mutate: endToken,
    after: (_value, { locale }) => ({
      ok: true,
      to: `${deskPath(locale, 'account', 'tokens')}?ended=1`,
    }),
  });
}
