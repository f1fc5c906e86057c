'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { mostSubPoints } from '@/lib/editing/sub-points';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';
import { inputWords } from './input-words';
import { RowsInput } from './rows-input';

export type SplitState = FormState<{ version: number }>;

/** The sub-points of a recommendation, entered in one step; what is typed survives whatever happens. */
export function SplitForm({
  action,
  locale,
  messages,
  parent,
  sendId,
}: {
  action: (state: SplitState, data: FormData) => Promise<SplitState>;
  locale: Locale;
  messages: EditMessages;
  /** Null when nobody is signed in any more: what was typed is all there is to show. */
  parent: { id: string; version: number } | null;
  sendId: string;
}) {
  const place = `split.${parent?.id ?? ''}`;
  const { state, isPending, formProps } = useForm<{ version: number }>(action, {
    keepUnder: place,
  });
  const form = useRef<HTMLFormElement>(null);
  useKeptValues(form, place, { revision: parent?.version ?? 0 });
  const t = createTranslator({ locale, messages, namespace: 'editing', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const values = failure?.values ?? {};
  const version = failure?.detail?.version ?? typed(values, 'version', String(parent?.version));
  return (
    <form {...formProps} ref={form} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ points: t('split.points') }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={typed(values, 'id', parent?.id)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="sendId" value={typed(values, 'sendId', sendId)} />
      <RowsInput
        field={{
          type: 'rows',
          name: 'points',
          label: t('split.points'),
          hint: t('split.hint', { most: mostSubPoints }),
          isOptional: false,
          isWithheld: false,
          columns: [
            { type: 'text', name: 'label', label: t('field.label'), isOptional: true },
            { type: 'longText', name: 'summary', label: t('field.summary'), isOptional: false },
          ],
        }}
        values={values}
        error={words.field(failure?.fieldErrors.points)}
        words={{ ...inputWords(locale, messages), rowHint: t('split.room') }}
        lists={{}}
        spare={6}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('split.button')}</Button>
      </div>
    </form>
  );
}
