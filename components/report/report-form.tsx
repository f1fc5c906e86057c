'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormState, type FormValues, typed } from '@/lib/forms/state';
import { formatInstant } from '@/lib/i18n/format';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { DraftField } from '@/lib/reports/draft-schema';
import { reportTemplates } from '@/lib/reports/schema';
import type { DraftConflict } from '@/lib/reports/types';

export type ReportState = FormState<DraftConflict>;
export type ReportMessages = Pick<Messages, 'errors' | 'reports'>;

/** What a report is of, how it is laid out, and the voice's own words: nothing typed is lost. */
export function ReportForm({
  action,
  locale,
  messages,
  initial,
  country,
  draftId,
  version,
  keepUnder,
  hasVersions,
}: {
  action: (state: ReportState, data: FormData) => Promise<ReportState>;
  locale: Locale;
  messages: ReportMessages;
  initial: FormValues;
  country: string;
  draftId: string;
  /** 0 for a new one. */
  version: number;
  keepUnder: string;
  /** Whether something is published: then the next version says what it changes. */
  hasVersions: boolean;
}) {
  const { state, isPending, formProps } = useForm<DraftConflict>(action, { keepUnder });
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptValues(form, keepUnder, { revision: version });
  const t = createTranslator({ locale, messages, namespace: 'reports', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const conflict = failure?.code === 'CONFLICT' ? failure.detail : undefined;
  const values = state?.values ?? initial;
  const sentVersion = conflict ? String(conflict.version) : typed(state?.values, 'version');
  const base = (name: DraftField) => ({
    name,
    label: t(`desk.field.${name}`),
    error: words.field(failure?.fieldErrors[name]),
    defaultValue: typed(values, name),
  });
  const theirs = (name: DraftField) => {
    const field = conflict?.differing.find((one) => one.name === name);
    if (!field) return null;
    const choice = reportTemplates.find((one) => name === 'template' && one === field.theirs);
    const text = choice ? t(`template.${choice}`) : field.theirs;
    return <Theirs label={t('desk.theirs')} text={text} />;
  };
  return (
    <form {...formProps} ref={form} key={version} className={styles.stack} noValidate>
      {conflict ? (
        <ConflictNotice
          conflict={conflict}
          title={t('desk.conflict', {
            name: conflict.byName || t('desk.somebody'),
            when: formatInstant(locale, conflict.at, 'UTC'),
          })}
          lead={t('desk.conflictLead')}
        />
      ) : (
        <FormProblems state={state} words={words} labels={messages.reports.desk.field} />
      )}
      {kept.isRestored ? (
        <Notice title={t('desk.restored')} isLive>
          <Button type="button" variant="plain" onClick={kept.discard}>
            {t('desk.forget')}
          </Button>
        </Notice>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="draftId" value={typed(state?.values, 'draftId', draftId)} />
      <input type="hidden" name="version" value={sentVersion || String(version)} />
      <TextField {...base('title')} required />
      {theirs('title')}
      <ChoiceGroup
        kind="radio"
        name="template"
        label={t('desk.field.template')}
        error={words.field(failure?.fieldErrors.template)}
        selected={[typed(values, 'template')]}
        choices={reportTemplates.map((value) => ({
          value,
          label: t(`template.${value}`),
          hint: t(`templateHint.${value}`),
        }))}
      />
      {theirs('template')}
      <SelectField
        {...base('language')}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      {theirs('language')}
      <TextField {...base('selection')} hint={t('desk.hint.selection')} />
      {theirs('selection')}
      <TextField {...base('asOf')} type="date" hint={t('desk.hint.asOf')} />
      {theirs('asOf')}
      <TextField {...base('since')} type="date" hint={t('desk.hint.since')} />
      {theirs('since')}
      <TextField {...base('knownAt')} hint={t('desk.hint.knownAt')} />
      {theirs('knownAt')}
      <TextareaField {...base('introduction')} rows={8} hint={t('desk.hint.markdown')} />
      {theirs('introduction')}
      <TextareaField {...base('notes')} rows={6} hint={t('desk.hint.markdown')} />
      {theirs('notes')}
      {hasVersions ? (
        <TextareaField {...base('changeNote')} rows={3} hint={t('desk.hint.changeNote')} />
      ) : null}
      {hasVersions ? theirs('changeNote') : null}
      <div className={styles.actions}>
        <Button name="intent" value="save" aria-disabled={isPending}>
          {t(version === 0 ? 'desk.create' : 'desk.save')}
        </Button>
        <Button name="intent" value="preview" variant="secondary" aria-disabled={isPending}>
          {t('desk.preview')}
        </Button>
      </div>
    </form>
  );
}

/** What is stored now, below what was typed. */
function Theirs({ label, text }: { label: string; text: string }) {
  return (
    <Notice title={label}>
      <p style={{ whiteSpace: 'pre-wrap' }}>{text || '–'}</p>
    </Notice>
  );
}
