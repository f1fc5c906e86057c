'use client';

import { createTranslator } from 'use-intl/core';
import { PasswordField } from '@/components/account/password-field';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { OwnAccountFormProps } from './form-props';

/** A new password in place of a forgotten one. */
export function NewPasswordForm({
  action,
  locale,
  messages,
  token,
}: OwnAccountFormProps & { token: string }) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'ownAccount', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ password: t('password.new') }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <PasswordField
        kind="new"
        label={t('password.new')}
        hint={t('password.newHint')}
        error={words.field(failure?.fieldErrors.password)}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('reset.set')}</Button>
      </div>
    </form>
  );
}
