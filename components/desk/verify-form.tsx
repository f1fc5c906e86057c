'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { LineProblem } from '@/lib/assessments/types';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { WorkMessages } from './work-form';

/** "Checked, nothing changed" for one recommendation: one button. */
export function VerifyForm({
  action,
  locale,
  messages,
  reference,
}: {
  action: (state: FormState<LineProblem[]>, data: FormData) => Promise<FormState<LineProblem[]>>;
  locale: Locale;
  messages: WorkMessages;
  reference: string;
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'work.list', timeZone: 'UTC' });
  return (
    <form {...formProps} className={styles.stack}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value="progress" />
      <input type="hidden" name="reference" value={reference} />
      <div className={styles.actions}>
        <Button variant="secondary" aria-disabled={isPending}>
          {t('verify')}
        </Button>
        <span>{t('verifyHint')}</span>
      </div>
    </form>
  );
}
