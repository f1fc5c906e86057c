'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { Named } from '@/lib/editing/types';
import { type FormState, typed, typedList } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';

export type DivideState = FormState<{ version: number }>;

/** Which recommendations of an ask make one of their own, and what it is; what is typed survives whatever happens. */
export function DivideForm({
  action,
  locale,
  messages,
  from,
  moving,
  sendId,
}: {
  action: (state: DivideState, data: FormData) => Promise<DivideState>;
  locale: Locale;
  messages: EditMessages;
  /** Null when nobody is signed in any more. */
  from: { id: string; version: number } | null;
  moving: readonly Named[];
  sendId: string;
}) {
  const place = `divide.${from?.id ?? ''}`;
  const { state, isPending, formProps } = useForm<{ version: number }>(action, {
    keepUnder: place,
  });
  const form = useRef<HTMLFormElement>(null);
  useKeptValues(form, place, { revision: from?.version ?? 0 });
  const t = createTranslator({ locale, messages, namespace: 'editing', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const values = failure?.values;
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  const version = failure?.detail?.version ?? typed(values, 'version', String(from?.version));
  return (
    <form {...formProps} ref={form} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{
          recommendations: t('divide.moving'),
          title: t('field.title'),
          description: t('field.description'),
          newKey: t('form.key'),
        }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={typed(values, 'id', from?.id)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="sendId" value={typed(values, 'sendId', sendId)} />
      <ChoiceGroup
        kind="checkbox"
        name="recommendations"
        label={t('divide.moving')}
        error={error('recommendations')}
        selected={typedList(values, 'recommendations')}
        choices={moving.map(({ id, key, title }) => ({
          value: id,
          label: key,
          hint: <span lang="en">{title}</span>,
        }))}
      />
      <TextField
        name="title"
        label={t('field.title')}
        error={error('title')}
        defaultValue={typed(values, 'title')}
      />
      <TextareaField
        name="description"
        label={t('field.description')}
        error={error('description')}
        defaultValue={typed(values, 'description')}
        rows={4}
      />
      <TextField
        name="newKey"
        label={t('form.key')}
        hint={t('form.keyHint.words')}
        error={error('newKey')}
        defaultValue={typed(values, 'newKey')}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('divide.button')}</Button>
      </div>
    </form>
  );
}
