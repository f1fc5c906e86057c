'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import type { VoiceChoice } from '@/lib/accounts/types';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { CopyButton } from './copy-button';
import { RoleFields } from './role-fields';

/** Makes a one-time link for a new person and shows it, this once. */
export function InviteForm({
  action,
  locale,
  messages,
  voices,
}: {
  action: (state: FormState<never, string>, data: FormData) => Promise<FormState<never, string>>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'account'>;
  voices: readonly VoiceChoice[];
}) {
  const { state, isPending, formProps } = useForm<never, string>(action);
  const t = createTranslator({ locale, messages, namespace: 'account.people', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const link = state?.ok ? state.shown : undefined;
  return (
    <>
      {link ? (
        <Notice tone="warning" title={t('linkTitle')} isLive>
          <TextField name="link" label={t('linkLabel')} readOnly value={link} />
          <CopyButton text={link} label={t('copy')} done={t('copied')} />
        </Notice>
      ) : null}
      <form {...formProps} className={styles.stack}>
        <FormProblems state={state} words={words} />
        <input type="hidden" name="locale" value={locale} />
        <RoleFields
          locale={locale}
          messages={messages}
          voices={voices}
          idPrefix=""
          role={typed(failure?.values, 'role', 'EDITOR')}
          voiceId={typed(failure?.values, 'voiceId', voices[0]?.id)}
          error={(name) => words.field(failure?.fieldErrors[name])}
        />
        <div className={styles.actions}>
          <Button aria-disabled={isPending}>{t('createLink')}</Button>
        </div>
      </form>
    </>
  );
}
