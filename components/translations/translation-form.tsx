'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { Shortcuts } from '@/components/desk/shortcuts';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button, buttonClass } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Link } from '@/components/ui/link';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormState, typed, typedList } from '@/lib/forms/state';
import { type Locale, localeNames, recordLocale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { QueueFilter } from '@/lib/translations/schema';
import { translationStates } from '@/lib/translations/states';
import type { TextPair, TextRef, TranslationConflict } from '@/lib/translations/types';
import { MovedOn } from './moved-on';
import styles from './translations.module.css';

export type TranslationFormState = FormState<TranslationConflict>;

interface Props {
  action: (state: TranslationFormState, data: FormData) => Promise<TranslationFormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'desk' | 'translations'>;
  text: TextRef;
  /** The text as it is; for somebody whose session ended there is none, and what was sent stays. */
  pair: TextPair | null;
  filter: QueueFilter;
  keepUnder: string;
  /** Where the next text is, and the list. */
  next: string;
  queue: string;
}

/** A text and its translation, side by side; worked through one after another. */
export function TranslationForm(props: Props) {
  const { action, locale, messages, text, pair, filter, keepUnder } = props;
  const { into } = filter;
  const language = pair?.language ?? recordLocale;
  const { state, isPending, formProps } = useForm<TranslationConflict>(action, { keepUnder });
  const form = useRef<HTMLFormElement>(null);
  useKeptValues(form, keepUnder, { only: ['text', 'state'], revision: pair?.stored?.version ?? 0 });
  const t = createTranslator({ locale, messages, namespace: 'translations', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const conflict = failure?.code === 'CONFLICT' ? failure.detail : undefined;
  const values = failure?.values;
  // What was sent is about the version and the original that it began with; a conflict moves it on.
  const version =
    conflict?.kind === 'translation'
      ? conflict.version
      : typed(values, 'version', String(pair?.stored?.version ?? 0));
  const changed = conflict?.kind === 'original' ? conflict : null;
  const sourceHash = changed?.sourceHash ?? typed(values, 'sourceHash', pair?.sourceHash);
  const labels = { text: t('translation', { language: localeNames[into] }), state: t('who') };
  const hidden = {
    locale,
    ...text,
    into,
    version,
    sourceHash,
    group: filter.group ?? '',
    queue: filter.state,
  };
  return (
    <form {...formProps} ref={form} className={stack.stack} noValidate aria-label={labels.text}>
      {conflict ? (
        <MovedOn
          conflict={conflict}
          before={pair?.original ?? ''}
          into={into}
          locale={locale}
          messages={messages}
        />
      ) : (
        <FormProblems state={state} words={words} labels={labels} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.pair}>
        <section className={styles.original} aria-labelledby="original">
          <h2 id="original">{t('originalLanguage', { language: localeNames[language] })}</h2>
          <p lang={language}>{changed?.original ?? pair?.original}</p>
        </section>
        <TextareaField
          name="text"
          label={labels.text}
          error={words.field(failure?.fieldErrors.text)}
          defaultValue={typed(values, 'text', pair?.stored?.text ?? pair?.shared?.text)}
          rows={Math.min(20, Math.max(4, Math.ceil((pair?.original.length ?? 0) / 45)))}
          lang={into}
        />
      </div>
      <ChoiceGroup
        kind="radio"
        name="state"
        label={labels.state}
        error={words.field(failure?.fieldErrors.state)}
        selected={typedList(
          values,
          'state',
          pair?.state === pair?.stored?.state ? [pair?.state ?? ''] : [],
        )}
        choices={translationStates.map((value) => ({
          value,
          label: t(`choice.${value}`),
          hint: t(`choiceHint.${value}`),
        }))}
      />
      <div className={stack.actions}>
        <Button id="save" aria-disabled={isPending}>
          {t('save')}
        </Button>
        {props.next ? (
          <Link id="next" href={props.next} className={buttonClass('secondary')}>
            {t('next')}
          </Link>
        ) : (
          <p>{t('none')}</p>
        )}
        <Link id="queue" href={props.queue}>
          {t('queue')}
        </Link>
      </div>
      <Shortcuts
        locale={locale}
        messages={messages}
        shortcuts={[
          { keys: 'mod+Enter', label: t('shortcut.save'), target: '#save' },
          { keys: 'j', label: t('shortcut.next'), target: '#next' },
          { keys: 'u', label: t('shortcut.queue'), target: '#queue' },
        ]}
      />
    </form>
  );
}
