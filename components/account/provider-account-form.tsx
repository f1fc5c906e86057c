'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { typed } from '@/lib/forms/state';
import type { AccountFormProps } from './account-forms';

/** What a new person says of themselves who signs in through the organisation: a name, no password. */
export function ProviderAccountForm({
  action,
  locale,
  messages,
  token,
  email,
}: AccountFormProps & { token: string; email: string }) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'account.new', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ name: t('name') }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        defaultValue={typed(failure?.values, 'name')}
        error={words.field(failure?.fieldErrors.name)}
      />
      {email ? (
        <TextField
          name="email"
          label={t('email')}
          hint={t('emailProvider')}
          readOnly
          defaultValue={email}
        />
      ) : null}
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
    </form>
  );
}
