'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormState, typed } from '@/lib/forms/state';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** What was wrong, since when, and what is right. */
export function CorrectionForm({
  action,
  locale,
  messages,
  country,
  about,
  suggestion,
  keepUnder,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'corrections'>;
  country: string;
  about: string;
  /** The report that led here; empty for none. */
  suggestion: string;
  keepUnder: string;
}) {
  const { state, isPending, formProps } = useForm(action, { keepUnder });
  const form = useRef<HTMLFormElement>(null);
  useKeptValues(form, keepUnder, { only: ['about', 'wrong', 'wrongSince', 'corrected'] });
  const t = createTranslator({ locale, messages, namespace: 'corrections', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const labels = {
    about: t('about'),
    language: t('language'),
    wrong: t('wrong'),
    wrongSince: t('wrongSince'),
    corrected: t('corrected'),
  };
  const field = (name: keyof typeof labels, initial = '') => ({
    name,
    label: labels[name],
    error: words.field(failure?.fieldErrors[name]),
    defaultValue: typed(failure?.values, name, initial),
  });
  const optional = t('optional');
  return (
    <form {...formProps} ref={form} className={stack.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={labels}
        message={failure?.code === 'ALREADY_DECIDED' ? t('alreadyDecided') : undefined}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="suggestion" value={suggestion} />
      <TextField hint={t('aboutHint')} optional={optional} {...field('about', about)} />
      <TextareaField rows={3} {...field('wrong')} />
      <TextField
        type="date"
        hint={t('wrongSinceHint')}
        optional={optional}
        {...field('wrongSince')}
      />
      <TextareaField rows={3} hint={t('correctedHint')} {...field('corrected')} />
      <SelectField
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        {...field('language', locale)}
      />
      <div className={stack.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
      {suggestion ? <p>{t('fromReport')}</p> : null}
    </form>
  );
}
