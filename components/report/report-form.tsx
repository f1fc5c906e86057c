'use client';

import { useEffect, useRef, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { AutosaveNote } from '@/components/desk/autosave-note';
import { DiscardForm } from '@/components/desk/discard-form';
import { Other } from '@/components/desk/other-version';
import { Presence } from '@/components/desk/presence';
import { SignedOutNotice } from '@/components/desk/signed-out-notice';
import { useConflict } from '@/components/desk/use-conflict';
import { useDraftAutosave } from '@/components/desk/use-draft-autosave';
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
import type { AutosaveAction } from '@/lib/assessments/progress';
import { type FormState, type FormValues, typed } from '@/lib/forms/state';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { reportKind } from '@/lib/presence/presence';
import type { DraftField } from '@/lib/reports/draft-schema';
import { reportTemplates } from '@/lib/reports/schema';
import type { DraftConflict } from '@/lib/reports/types';

export type ReportState = FormState<{ conflict?: DraftConflict }>;
export type ReportMessages = Pick<Messages, 'errors' | 'desk' | 'reports'>;

export interface ReportFormProps {
  action: (state: ReportState, data: FormData) => Promise<ReportState>;
  autosave: AutosaveAction<DraftConflict>;
  discard: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: ReportMessages;
  initial: FormValues;
  country: string;
  timeZone: string;
  draftId: string;
  /** 0 for a new one. */
  version: number;
  /** Under which name the browser keeps what is typed, and under which once the server has it. */
  keepUnder: string;
  keepSaved: string;
  /** Whether something is published: then the next version says what it changes. */
  hasVersions: boolean;
}

/** What a report is of, how it is laid out, and the voice's own words; it saves itself, and nothing typed is lost. */
export function ReportForm(props: ReportFormProps) {
  const { action, locale, messages, country, version, hasVersions } = props;
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraftAutosave(form, { ...props, isNamed: version > 0 });
  const { state, isPending, isLeaving, formProps } = useForm(action, {
    keepUnder: draft.keepUnder,
    before: draft.settled,
  });
  const conflict = useConflict(state);
  draft.isPaused.current = isPending || isLeaving || conflict !== undefined;
  // A version that this form saved itself makes no new form: somebody is typing in it.
  const [made, setMade] = useState(version);
  if (version !== made && !(draft.draftId && version === draft.version)) setMade(version);
  const kept = useKeptValues(form, draft.keepUnder, { revision: made });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back from this browser is not saved yet
  useEffect(() => {
    if (kept.isRestored) draft.touch();
  }, [kept.isRestored]);
  const t = createTranslator({ locale, messages, namespace: 'reports', timeZone: 'UTC' });
  const say = createTranslator({ locale, messages, namespace: 'desk', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const values = state?.values ?? props.initial;
  const sentVersion = failure ? Number(typed(failure.values, 'version')) : 0;
  // Of a draft that saved itself the server knows the id, also when it came back from this browser.
  const draftId = draft.draftId ?? typed(state?.values, 'draftId', props.draftId);
  const base = (name: DraftField) => ({
    name,
    label: t(`desk.field.${name}`),
    error: words.field(failure?.fieldErrors[name]),
    defaultValue: typed(values, name),
  });
  const theirs = (name: DraftField) => {
    const field = conflict?.differing.find((one) => one.name === name);
    if (!conflict || !field) return null;
    return (
      <Other
        field={name}
        byName={conflict.byName}
        say={sayField(field)}
        locale={locale}
        messages={messages}
      />
    );
  };
  const sayField = ({ name, theirs: text }: DraftConflict['differing'][number]) => {
    const template = reportTemplates.find((one) => name === 'template' && one === text);
    const language = locales.find((one) => name === 'language' && one === text);
    if (template) return t(`template.${template}`);
    if (language) return localeNames[language];
    return text && (name === 'asOf' || name === 'since') ? formatDay(locale, text) : text;
  };
  const sheet = (
    <form
      {...formProps}
      ref={form}
      // Not by the id of a new one, which is another one each time the page is made.
      key={`${made === 0 ? 'new' : props.draftId}.${made}`}
      className={styles.stack}
      noValidate
    >
      {failure?.code === 'NOT_SIGNED_IN' ? (
        <SignedOutNotice locale={locale} messages={messages} />
      ) : conflict && failure?.code === 'CONFLICT' ? (
        <ConflictNotice
          conflict={conflict}
          title={say('conflict.title', {
            name: conflict.byName,
            when: formatInstant(locale, conflict.at, props.timeZone),
          })}
          lead={say('conflict.lead')}
        />
      ) : (
        <FormProblems state={state} words={words} labels={messages.reports.desk.field} />
      )}
      {kept.isRestored ? (
        <Notice title={say('progress.restored')} isLive>
          <Button type="button" variant="plain" onClick={kept.discard}>
            {say('progress.forget')}
          </Button>
        </Notice>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="draftId" value={draftId} />
      <input
        type="hidden"
        name="version"
        value={
          conflict?.version ??
          (draft.draftId ? draft.version : sentVersion || kept.typedOn || draft.version)
        }
      />
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
        <Button name="intent" value="preview" aria-disabled={isPending}>
          {t('desk.preview')}
        </Button>
        <Button name="intent" value="save" variant="secondary" aria-disabled={isPending}>
          {say('progress.save')}
        </Button>
      </div>
      <AutosaveNote
        autosaved={draft.autosaved}
        isKept={kept.isKept}
        locale={locale}
        messages={messages}
      />
    </form>
  );
  return (
    <div className={styles.stack}>
      {version === 0 && draft.version > 0 ? (
        <Presence kind={reportKind} id={draftId} others={[]} locale={locale} messages={messages} />
      ) : null}
      {sheet}
      {draft.version > 0 && !hasVersions ? (
        <DiscardForm
          action={props.discard}
          locale={locale}
          messages={messages}
          draftId={draftId}
          version={draft.version}
          keepUnder={draft.keepUnder}
          before={draft.settled}
          sure={{ label: t('desk.discardTitle'), choice: t('desk.discardSure') }}
        />
      ) : null}
    </div>
  );
}
