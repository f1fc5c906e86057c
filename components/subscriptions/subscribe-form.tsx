'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { SubjectName } from '@/lib/subscriptions/schema';

/** Asks for the address to write to; the answer says to look into one's mail. */
export function SubscribeForm({
  action,
  locale,
  messages,
  subject,
  subjectId,
}: {
  action: (state: FormState<never, string>, data: FormData) => Promise<FormState<never, string>>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'subscriptions'>;
  subject: SubjectName;
  subjectId: string;
}) {
  const { state, isPending, formProps } = useForm<never, string>(action);
  const t = createTranslator({ locale, messages, namespace: 'subscriptions', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  if (state?.ok) {
    return (
      <Notice isLive title={t('asked', { email: state.shown ?? '' })}>
        <p>{t('askedHint')}</p>
      </Notice>
    );
  }
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ email: t('email') }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={t('email')}
        hint={t('emailHint')}
        error={words.field(failure?.fieldErrors.email)}
        defaultValue={typed(failure?.values, 'email')}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
    </form>
  );
}
