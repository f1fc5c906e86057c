'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Section } from '@/components/ui/section';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { ReportMessages } from './report-form';

interface PublicationProps {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: ReportMessages;
  draftId: string;
  /** Of the draft that the preview shows. */
  version: number;
  /** The number of the version that would be published. */
  next: number;
}

/** What publishing means, and the form for it, or who may. */
export function DraftPublication({
  isAllowed,
  ...form
}: PublicationProps & { isAllowed: boolean }) {
  const { locale, messages } = form;
  const t = createTranslator({ locale, messages, namespace: 'reports.desk', timeZone: 'UTC' });
  return (
    <Section id="publish" title={t('publishTitle')} lead={t('publishLead')}>
      {isAllowed ? <PublicationForm {...form} /> : <p>{t('notYet')}</p>}
    </Section>
  );
}

/** Publishes what the preview shows, once somebody says that they read it. */
function PublicationForm({ action, locale, messages, draftId, version, next }: PublicationProps) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'reports', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const labels = { ...messages.reports.desk.field, sure: t('desk.publishTitle') };
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={labels} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <ChoiceGroup
        kind="checkbox"
        name="sure"
        label={t('desk.publishTitle')}
        error={words.field(failure?.fieldErrors.sure)}
        choices={[{ value: 'on', label: t('desk.sure') }]}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('desk.publish', { version: next })}</Button>
      </div>
    </form>
  );
}
