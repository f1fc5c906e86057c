'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { typed } from '@/lib/forms/state';
import type { OwnAccountFormProps } from './form-props';

/** Asks for a link by e-mail. */
export function ForgottenForm({ action, locale, messages }: OwnAccountFormProps) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'ownAccount', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ email: t('who.email') }} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="email"
        label={t('who.email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed(failure?.values, 'email')}
        error={words.field(failure?.fieldErrors.email)}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('reset.ask')}</Button>
      </div>
    </form>
  );
}
