'use client';

import type { ReactNode } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { FormProblems } from './form-problems';
import { formWords } from './form-words';
import { useForm } from './use-form';

/** One button that does something to one thing: its hidden fields say to which. */
export function RowForm({
  action,
  locale,
  messages,
  fields,
  variant = 'secondary',
  children,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors'>;
  fields: Record<string, string>;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  const { state, isPending, formProps } = useForm(action);
  return (
    <form {...formProps}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} aria-disabled={isPending}>
        {children}
      </Button>
    </form>
  );
}
