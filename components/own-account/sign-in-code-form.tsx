'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { CodeField } from './code-field';
import type { OwnAccountFormProps } from './form-props';

/** The second step of signing in; works without JavaScript. */
export function SignInCodeForm({ action, locale, messages }: OwnAccountFormProps) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'ownAccount.code', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ code: t('label') }} />
      <input type="hidden" name="locale" value={locale} />
      <CodeField
        label={t('label')}
        hint={t('hint')}
        error={words.field(failure?.fieldErrors.code)}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
    </form>
  );
}
