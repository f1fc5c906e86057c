'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { typed } from '@/lib/forms/state';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import type { OwnAccountFormProps } from './form-props';

/** The language in which the desk opens. */
export function LanguageForm({
  action,
  locale,
  messages,
  chosen,
}: OwnAccountFormProps & { chosen: Locale | null }) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({
    locale,
    messages,
    namespace: 'ownAccount.language',
    timeZone: 'UTC',
  });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack}>
      <FormProblems state={state} words={words} labels={{ language: t('label') }} />
      <input type="hidden" name="locale" value={locale} />
      <SelectField
        name="language"
        label={t('label')}
        hint={t('hint')}
        defaultValue={typed(failure?.values, 'language', chosen ?? locale)}
        error={words.field(failure?.fieldErrors.language)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <div className={styles.actions}>
        <Button variant="secondary" aria-disabled={isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
