'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { PasswordField } from './password-field';

/** What a new person says of themselves, on the first set-up and on an invitation. */
export function NewAccountForm({
  action,
  locale,
  messages,
  token,
  invited = null,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'account'>;
  token: string;
  /** The address to which the invitation was sent: the account's. */
  invited?: string | null;
}) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'account.new', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{ name: t('name'), email: t('email'), password: t('password') }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        defaultValue={typed(failure?.values, 'name')}
        error={error('name')}
      />
      <TextField
        name="email"
        label={t('email')}
        hint={t(invited ? 'emailInvited' : 'emailHint')}
        readOnly={invited !== null}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={invited ?? typed(failure?.values, 'email')}
        error={error('email')}
      />
      <PasswordField
        kind="new"
        label={t('password')}
        hint={t('passwordHint')}
        error={error('password')}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
    </form>
  );
}
