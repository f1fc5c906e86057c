'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { type NoticeChoices, noticeFrequencies, noticeKinds } from '@/lib/notices/schema';

/** How soon somebody wants a mail about each kind of notice. */
export function ChoicesForm({
  action,
  locale,
  messages,
  choices,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'notices'>;
  choices: NoticeChoices;
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'notices', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} />
      <input type="hidden" name="locale" value={locale} />
      {noticeKinds.map((kind) => (
        <SelectField
          key={kind}
          name={kind}
          label={t(`kind.${kind}`)}
          error={words.field(failure?.fieldErrors[kind])}
          defaultValue={typed(failure?.values, kind, choices[kind])}
          options={noticeFrequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        />
      ))}
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('save')}</Button>
      </div>
    </form>
  );
}
