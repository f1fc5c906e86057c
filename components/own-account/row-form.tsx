'use client';

import type { ReactNode } from 'react';
import { FormProblems } from '@/components/forms/form-problems';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button, type ButtonVariant } from '@/components/ui/button';
import type { OwnAccountFormProps } from './form-props';

/** One button that does something to one thing: its hidden fields say to which. */
export function RowForm({
  action,
  locale,
  messages,
  fields,
  variant = 'secondary',
  children,
}: OwnAccountFormProps & {
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
