'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { CodeField } from './code-field';
import type { OwnAccountFormProps } from './form-props';

/** Turns two-step sign-in off, with a code of it. */
export function CodeActionForm({ action, locale, messages }: OwnAccountFormProps) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'ownAccount', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <Section id="off-title" title={t('factor.offTitle')} lead={t('factor.offLead')}>
      <form {...formProps} className={styles.stack} noValidate>
        <FormProblems state={state} words={words} labels={{ code: t('code.label') }} />
        <input type="hidden" name="locale" value={locale} />
        <CodeField
          id="off-code"
          label={t('code.label')}
          hint={t('code.hint')}
          error={words.field(failure?.fieldErrors.code)}
        />
        <div className={styles.actions}>
          <Button variant="danger" aria-disabled={isPending}>
            {t('factor.turnOff')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
