'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { SuggestionKind } from '@/lib/db/generated/enums';
import { directions } from '@/lib/evidence/schema';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import styles from './suggest-form.module.css';

export interface SuggestFormProps {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  country: string;
  messages: Pick<Messages, 'errors' | 'suggest'>;
  kind: SuggestionKind;
  /** The form's random number. */
  formId: string;
  /** The reference that the page one comes from has; empty when one comes from nowhere. */
  about: string;
  /** A reference as it looks. */
  example: string;
  /** Days for which a contact is kept at most. */
  days: number;
}

/**
 * What anybody can tell the desk. Unlike the desk's forms it keeps nothing in the browser: another
 * person may use the same one next.
 */
export function SuggestForm(props: SuggestFormProps) {
  const { action, locale, messages, kind, days } = props;
  // Left for good: going back finds a new form, not the answer that led away from it.
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'suggest', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const field = (name: string, initial = '') => ({
    name,
    error: words.field(failure?.fieldErrors[name]),
    defaultValue: typed(failure?.values, name, initial),
  });
  const optional = t('optional');
  const labels = {
    about: t('about'),
    body: t(`body.${kind}`),
    happenedWords: t('happenedWords'),
    readAt: t(`readAt.${kind}`),
    organisation: t('organisation'),
    contact: t('contact'),
  };
  return (
    <form {...formProps} className={stack.stack} noValidate autoComplete="off">
      <FormProblems
        state={state}
        words={words}
        labels={labels}
        message={failure?.code === 'THROTTLED' ? t('throttled') : undefined}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="country" value={props.country} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="form" value={typed(failure?.values, 'form', props.formId)} />
      {props.about && !failure?.fieldErrors.about ? (
        <input type="hidden" name="about" value={props.about} />
      ) : (
        <TextField
          label={labels.about}
          hint={t('aboutHint', { example: props.example })}
          optional={optional}
          {...field('about')}
        />
      )}
      {kind === 'REPLY' ? (
        <TextField label={labels.organisation} {...field('organisation')} />
      ) : null}
      <TextareaField label={labels.body} hint={t(`bodyHint.${kind}`)} rows={7} {...field('body')} />
      {kind === 'EVIDENCE' ? (
        <TextField
          label={labels.happenedWords}
          hint={t('happenedWordsHint')}
          optional={optional}
          {...field('happenedWords')}
        />
      ) : null}
      <TextField
        label={labels.readAt}
        hint={t('readAtHint')}
        optional={optional}
        {...field('readAt')}
      />
      {kind === 'EVIDENCE' ? (
        <SelectField
          label={t('direction')}
          hint={t('directionHint')}
          optional={optional}
          empty={t('directionOpen')}
          options={directions.map((value) => ({ value, label: t(`directions.${value}`) }))}
          {...field('direction')}
        />
      ) : null}
      <TextField
        label={labels.contact}
        hint={t('contactHint', { days })}
        optional={optional}
        {...field('contact')}
      />
      <div className={styles.trap} aria-hidden="true">
        <label>
          {t('trap')}
          <input type="text" name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div className={stack.actions}>
        <Button aria-disabled={isPending}>{t(`submit.${kind}`)}</Button>
      </div>
    </form>
  );
}
