'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';

/** Merges two asks as the preview above it says. */
export function MergeForm({
  action,
  locale,
  messages,
  from,
  into,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: EditMessages;
  from: { id: string; version: number };
  into: { id: string; version: number };
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'editing', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ archivedReason: t('archive.reason') }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={from.id} />
      <input type="hidden" name="version" value={from.version} />
      <input type="hidden" name="intoId" value={into.id} />
      <input type="hidden" name="intoVersion" value={into.version} />
      <TextareaField
        name="archivedReason"
        label={t('archive.reason')}
        error={words.field(failure?.fieldErrors.archivedReason)}
        defaultValue={typed(failure?.values, 'archivedReason')}
        rows={3}
      />
      <div className={styles.actions}>
        <Button variant="danger" aria-disabled={isPending}>
          {t('merge.button')}
        </Button>
      </div>
    </form>
  );
}
