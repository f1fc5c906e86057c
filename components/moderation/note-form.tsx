'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormState, typed, typedList } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { moderationKinds } from '@/lib/moderation/schema';

interface Props {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'notes'>;
}

/** A note on a judgement of another voice. */
export function NoteForm({
  action,
  locale,
  messages,
  assessmentId,
  keepUnder,
}: Props & { assessmentId: string; keepUnder: string }) {
  const { state, isPending, formProps } = useForm(action, { keepUnder });
  const form = useRef<HTMLFormElement>(null);
  useKeptValues(form, keepUnder, { only: ['kind', 'reason'] });
  const t = createTranslator({ locale, messages, namespace: 'notes', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const labels = { kind: t('what'), reason: t('reason') };
  return (
    <form {...formProps} ref={form} className={stack.stack} noValidate aria-labelledby="place">
      <FormProblems
        state={state}
        words={words}
        labels={labels}
        message={failure?.code === 'ALREADY_DECIDED' ? t('alreadyPlaced') : undefined}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <ChoiceGroup
        kind="radio"
        name="kind"
        label={labels.kind}
        error={words.field(failure?.fieldErrors.kind)}
        selected={typedList(failure?.values, 'kind')}
        choices={moderationKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
      />
      <TextareaField
        name="reason"
        label={labels.reason}
        hint={t('reasonHint')}
        error={words.field(failure?.fieldErrors.reason)}
        defaultValue={typed(failure?.values, 'reason')}
        rows={3}
      />
      <div className={stack.actions}>
        <Button aria-disabled={isPending}>{t('submit')}</Button>
      </div>
    </form>
  );
}

/** Takes the present note away. */
export function LiftForm({ action, locale, messages, noteId }: Props & { noteId: string }) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'notes', timeZone: 'UTC' });
  return (
    <form {...formProps} className={stack.stack}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="noteId" value={noteId} />
      <div className={stack.actions}>
        <Button variant="secondary" aria-disabled={isPending}>
          {t('lift')}
        </Button>
      </div>
      <p>{t('liftHint')}</p>
    </form>
  );
}
