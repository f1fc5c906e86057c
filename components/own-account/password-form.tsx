'use client';

import { createTranslator } from 'use-intl/core';
import { PasswordField } from '@/components/account/password-field';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { OwnAccountFormProps } from './form-props';

/** The present password and a new one; how strong it is, the server decides. */
export function PasswordForm({
  action,
  locale,
  messages,
  email,
}: OwnAccountFormProps & { email: string }) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({
    locale,
    messages,
    namespace: 'ownAccount.password',
    timeZone: 'UTC',
  });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{ currentPassword: t('current'), password: t('new') }}
      />
      <input type="hidden" name="locale" value={locale} />
      {/* Tells a password manager whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField kind="present" label={t('current')} error={error('currentPassword')} />
      <PasswordField kind="new" label={t('new')} hint={t('newHint')} error={error('password')} />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('save')}</Button>
      </div>
    </form>
  );
}
