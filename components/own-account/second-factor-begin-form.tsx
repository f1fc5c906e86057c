'use client';

import { createTranslator } from 'use-intl/core';
import { PasswordField } from '@/components/account/password-field';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { OwnAccountFormProps } from './form-props';

/** Begins two-step sign-in: with the password, for who has one. */
export function SecondFactorBeginForm({
  action,
  locale,
  messages,
  hasPassword,
}: OwnAccountFormProps & { hasPassword: boolean }) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'ownAccount', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{ currentPassword: t('password.current') }}
      />
      <input type="hidden" name="locale" value={locale} />
      {hasPassword ? (
        <PasswordField
          kind="present"
          label={t('password.current')}
          error={words.field(failure?.fieldErrors.currentPassword)}
        />
      ) : null}
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('factor.begin')}</Button>
      </div>
    </form>
  );
}
