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

export interface Waiting {
  minutes: number;
}

/** E-mail and password; works without JavaScript. */
export function SignInForm({
  action,
  locale,
  messages,
  to,
}: {
  action: (state: FormState<Waiting>, data: FormData) => Promise<FormState<Waiting>>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'account'>;
  /** Where to go afterwards: checked again by the action. */
  to: string;
}) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'account.signIn', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const wait = failure?.detail ? t('wait', { minutes: failure.detail.minutes }) : undefined;
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        message={wait}
        labels={{ email: t('email'), password: t('password') }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed(failure?.values, 'email')}
        error={error('email')}
      />
      <TextField
        name="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        error={error('password')}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
    </form>
  );
}
