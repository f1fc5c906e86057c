'use client';

import type { ReactNode } from 'react';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** Asks what a view is to be called. With a `fold` it waits behind that until it is wanted, or refused. */
export function ViewForm({
  action,
  locale,
  messages,
  id,
  fields,
  words,
  value = '',
  fold,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors'>;
  /** The field's own, where several stand on a page. */
  id: string;
  fields: Record<string, string>;
  words: { name: string; hint?: string; query?: string; do: string };
  value?: string;
  fold?: ReactNode;
}) {
  const { state, isPending, formProps } = useForm(action);
  const said = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const { name, ...others } = failure?.fieldErrors ?? {};
  // An error leads to the field of this form.
  const located = failure && {
    ...failure,
    fieldErrors: { ...others, ...(name && { [id]: name }) },
  };
  const form = (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={located}
        words={said}
        labels={{ [id]: words.name, query: words.query ?? '' }}
      />
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(fields).map(([field, content]) => (
        <input key={field} type="hidden" name={field} value={content} />
      ))}
      <TextField
        id={id}
        name="name"
        label={words.name}
        hint={words.hint}
        defaultValue={String(failure?.values.name ?? value)}
        maxLength={80}
        autoComplete="off"
        error={said.field(name)}
      />
      <div className={styles.actions}>
        <Button variant={fold ? 'secondary' : 'primary'} aria-disabled={isPending}>
          {words.do}
        </Button>
      </div>
    </form>
  );
  if (!fold) return form;
  return (
    <Disclosure summary={fold} isOpen={failure !== null}>
      {form}
    </Disclosure>
  );
}
