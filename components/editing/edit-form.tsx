'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { SignedOutNotice } from '@/components/desk/signed-out-notice';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import type { EditableKindName } from '@/lib/editing/registry';
import type { ConflictShown } from '@/lib/editing/types';
import { type FormState, type FormValues, typed } from '@/lib/forms/state';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Place } from '@/lib/i18n/paths';
import type { PageText } from '@/lib/texts/types';
import { CorrectionBox } from './correction-box';
import { FieldInput } from './field-input';
import type { FormModel } from './field-model';
import { inputWords } from './input-words';
import { TextPreview } from './text-preview';
import { TheirVersion } from './their-version';

export type EditState = FormState<ConflictShown, PageText>;
export type EditMessages = Pick<Messages, 'errors' | 'editing' | 'desk'>;

export interface EditFormProps {
  action: (state: EditState, data: FormData) => Promise<EditState>;
  locale: Locale;
  messages: EditMessages;
  kind: EditableKindName;
  model: FormModel;
  /** What the form begins with. */
  initial: FormValues;
  id: string;
  /** 0 for a new thing. */
  version: number;
  /** Fingerprints of what is stored, as JSON. */
  base: string;
  /** The place in the history of the version that is shown, or 0. */
  restores: number;
  /** Where the key of a new thing comes from. */
  newKey: 'words' | 'reference' | 'numbered' | null;
  /** How many published assessments cite it. */
  uses: number;
  /** Where its text is read; null for a thing without a text to preview. */
  textPlace: Place | null;
}

/** The form of any thing: what is typed survives a refusal, an ended session and a lost line. */
export function EditForm(props: EditFormProps) {
  const { action, locale, messages, kind, model, version, newKey } = props;
  const place = `edit.${kind}.${version === 0 ? 'new' : props.id}`;
  const { state, isPending, formProps } = useForm<ConflictShown, PageText>(action, {
    keepUnder: place,
  });
  const t = createTranslator({ locale, messages, namespace: 'editing', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptValues(form, place, { revision: version });
  const failure = state && !state.ok ? state : null;
  const conflict = failure?.code === 'CONFLICT' ? failure.detail : undefined;
  const values = state?.values ?? props.initial;
  const preview = state?.ok ? state.shown : undefined;
  const labels = Object.fromEntries(model.fields.map(({ name, label }) => [name, label]));
  // What was sent is about this version until it is saved; a conflict moves it on to the other one's.
  const sentVersion = conflict ? String(conflict.version) : typed(state?.values, 'version');
  return (
    <form
      {...formProps}
      ref={form}
      key={`${props.id}.${version}.${props.restores}`}
      className={styles.stack}
      noValidate
    >
      {failure?.code === 'NOT_SIGNED_IN' ? (
        <SignedOutNotice locale={locale} messages={messages} />
      ) : conflict ? (
        <ConflictNotice
          conflict={conflict}
          title={conflictTitle(locale, messages, conflict)}
          lead={t('conflict.lead')}
        />
      ) : (
        <FormProblems
          state={state}
          words={words}
          labels={{
            ...labels,
            newKey: t('form.key'),
            knowsUses: t('form.usesLabel'),
            isCorrection: t('correction.title'),
            correctionWrong: t('correction.wrong'),
            correctionRight: t('correction.right'),
            correctionSeen: t('correction.preview'),
          }}
        />
      )}
      {kept.isRestored ? (
        <Notice title={t('form.restored')} isLive>
          <Button type="button" variant="plain" onClick={kept.discard}>
            {t('form.forget')}
          </Button>
        </Notice>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="thingKind" value={kind} />
      <input type="hidden" name="id" value={typed(state?.values, 'id', props.id)} />
      <input type="hidden" name="version" value={sentVersion || String(version)} />
      <input type="hidden" name="base" value={typed(state?.values, 'base', props.base)} />
      <input type="hidden" name="restores" value={props.restores} />
      {newKey && newKey !== 'numbered' ? (
        <TextField
          name="newKey"
          label={t('form.key')}
          hint={t(`form.keyHint.${newKey}`)}
          error={words.field(failure?.fieldErrors.newKey)}
          defaultValue={typed(values, 'newKey')}
        />
      ) : null}
      {newKey === 'numbered' ? <p>{t('form.numbered')}</p> : null}
      {model.fields.map((field) => (
        <div key={field.name}>
          <FieldInput
            field={field}
            values={values}
            error={words.field(failure?.fieldErrors[field.name])}
            words={inputWords(locale, messages)}
            lists={model.lists}
          />
          <TheirVersion
            name={field.name}
            label={field.label}
            conflict={conflict}
            locale={locale}
            messages={messages}
          />
        </div>
      ))}
      {Object.entries(model.lists).map(([name, options]) => (
        <datalist key={name} id={`list-${name}`}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      ))}
      {props.uses > 0 ? (
        <Notice tone="warning" title={t('form.uses', { count: props.uses })}>
          <ChoiceGroup
            kind="checkbox"
            name="knowsUses"
            label={t('form.usesLabel')}
            error={words.field(failure?.fieldErrors.knowsUses)}
            selected={typed(values, 'knowsUses') ? ['on'] : []}
            choices={[{ value: 'on', label: t('form.knowsUses') }]}
          />
        </Notice>
      ) : null}
      {version > 0 ? (
        <CorrectionBox
          failure={state?.ok ? { values: state.values ?? {} } : failure}
          words={words}
          locale={locale}
          messages={messages}
        />
      ) : null}
      <div className={styles.actions}>
        <Button name="intent" value="save" aria-disabled={isPending}>
          {t(version === 0 ? 'form.create' : 'form.save')}
        </Button>
        {props.textPlace ? (
          <Button name="intent" value="preview" variant="secondary" aria-disabled={isPending}>
            {t('form.preview')}
          </Button>
        ) : null}
      </div>
      {preview && props.textPlace ? (
        <TextPreview
          preview={preview}
          place={props.textPlace}
          locale={locale}
          messages={messages}
        />
      ) : null}
    </form>
  );
}

/** Who saved first, and when. */
export function conflictTitle(
  locale: Locale,
  messages: Pick<Messages, 'editing'>,
  { byName, at }: Pick<ConflictShown, 'byName' | 'at'>,
): string {
  const t = createTranslator({ locale, messages, namespace: 'editing.conflict', timeZone: 'UTC' });
  const when = formatInstant(locale, at, 'UTC');
  return byName ? t('title', { name: byName, when }) : t('titleProgram', { when });
}
