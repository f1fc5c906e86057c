'use client';

import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { VoiceChoice } from '@/lib/accounts/types';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { RoleFields } from './role-fields';

export interface AccountFormProps {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'account'>;
}

/** Another role or voice for somebody. */
export function ChangeForm({
  action,
  locale,
  messages,
  voices,
  person,
  list,
}: AccountFormProps & {
  voices: readonly VoiceChoice[];
  person: { id: string; role: string; voiceId: string };
  /** Where in the list one is: the answer leads back there. */
  list: { q: string; page: string };
}) {
  const { state, isPending, formProps } = useForm(action);
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack}>
      <FormProblems state={state} words={words} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="accountId" value={person.id} />
      <input type="hidden" name="q" value={list.q} />
      <input type="hidden" name="page" value={list.page} />
      <RoleFields
        locale={locale}
        messages={messages}
        voices={voices}
        idPrefix={`${person.id}-`}
        role={person.role}
        voiceId={person.voiceId}
        error={(name) => words.field(failure?.fieldErrors[name])}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{messages.account.people.save}</Button>
      </div>
    </form>
  );
}
