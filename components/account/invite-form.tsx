'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { ShownInvitation, VoiceChoice } from '@/lib/accounts/types';
import { typed } from '@/lib/forms/state';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { type InvitationAction, InvitationMade } from './invitation-made';
import { RoleFields } from './role-fields';

/** Invites a new person: by e-mail, or by a link that is shown this once. */
export function InviteForm({
  action,
  locale,
  messages,
  voices,
  openIds,
}: {
  action: InvitationAction;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'account'>;
  voices: readonly VoiceChoice[];
  openIds: readonly string[];
}) {
  const { state, isPending, formProps } = useForm<never, ShownInvitation>(action);
  const t = createTranslator({ locale, messages, namespace: 'account.people', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  return (
    <>
      <InvitationMade locale={locale} messages={messages} state={state} openIds={openIds} />
      <form {...formProps} className={styles.stack} noValidate>
        <FormProblems state={state} words={words} labels={{ email: t('inviteEmail') }} />
        <input type="hidden" name="locale" value={locale} />
        <RoleFields
          locale={locale}
          messages={messages}
          voices={voices}
          idPrefix=""
          role={typed(failure?.values, 'role', 'EDITOR')}
          voiceId={typed(failure?.values, 'voiceId', voices[0]?.id)}
          error={error}
        />
        <TextField
          name="email"
          label={t('inviteEmail')}
          hint={t('inviteEmailHint')}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typed(failure?.values, 'email')}
          error={error('email')}
        />
        <SelectField
          name="language"
          label={t('inviteLanguage')}
          defaultValue={typed(failure?.values, 'language', locale)}
          error={error('language')}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <div className={styles.actions}>
          <Button aria-disabled={isPending}>{t('createLink')}</Button>
        </div>
      </form>
    </>
  );
}
