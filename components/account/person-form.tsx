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

/** What somebody is called, and where they are written to. */
export function PersonForm({
  action,
  locale,
  messages,
  person,
  isEmailOpen,
}: AccountFormProps & {
  person: { id: string; name: string; email: string };
  /** Whether the viewer may give the person another e-mail. */
  isEmailOpen: boolean;
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'account.person', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const labels = { name: t('name'), email: t('email') };
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={labels} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="accountId" value={person.id} />
      <TextField
        name="name"
        label={labels.name}
        autoComplete="off"
        defaultValue={typed(failure?.values, 'name', person.name)}
        error={words.field(failure?.fieldErrors.name)}
      />
      <TextField
        name="email"
        label={labels.email}
        hint={t(isEmailOpen ? 'emailHint' : 'emailShut')}
        type="email"
        readOnly={!isEmailOpen}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed(failure?.values, 'email', person.email)}
        error={words.field(failure?.fieldErrors.email)}
      />
      <div className={styles.actions}>
        <Button variant="secondary" aria-disabled={isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
