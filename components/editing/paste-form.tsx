'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { TextareaField } from '@/components/ui/textarea-field';
import { valueColumns } from '@/lib/editing/pasted-values';
import type { PasteShown } from '@/lib/editing/types';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';
import { PastePlan } from './paste-plan';

export type PasteState = FormState<PasteShown>;

/**
 * A table of values, pasted; every problem is named with its line, what would change is shown first, and the
 * table stays.
 */
export function PasteForm({
  action,
  locale,
  messages,
  id,
  sendId,
  labels,
}: {
  action: (state: PasteState, data: FormData) => Promise<PasteState>;
  locale: Locale;
  messages: EditMessages;
  /** The indicator; empty when nobody is signed in any more. */
  id: string;
  sendId: string;
  /** What the fields of a value are called. */
  labels: Readonly<Record<string, string>>;
}) {
  const place = `paste.${id}`;
  const { state, isPending, formProps } = useForm<PasteShown>(action, { keepUnder: place });
  const form = useRef<HTMLFormElement>(null);
  useKeptValues(form, place, { revision: 0 });
  const t = createTranslator({ locale, messages, namespace: 'editing.paste', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const values = failure?.values;
  const { problems = [], plan } = failure?.detail ?? {};
  return (
    <form {...formProps} ref={form} className={styles.stack} noValidate>
      {plan && Object.keys(failure?.fieldErrors ?? {}).length === 0 ? null : (
        <FormProblems
          state={state}
          words={words}
          labels={{ text: t('text'), knowsUses: t('usesLabel') }}
        />
      )}
      {problems.length > 0 ? (
        <ul>
          {problems.map(({ line, field, error }) => (
            <li key={`${line} ${field} ${error.code}`}>
              {[t('line', { line }), field && (labels[field] ?? field)].filter(Boolean).join(', ')}:{' '}
              {words.field(error)}
            </li>
          ))}
        </ul>
      ) : null}
      {plan ? <PastePlan locale={locale} messages={messages} plan={plan} /> : null}
      {plan && plan.uses > 0 ? (
        <ChoiceGroup
          kind="checkbox"
          name="knowsUses"
          label={t('uses', { count: plan.uses })}
          error={words.field(failure?.fieldErrors.knowsUses)}
          choices={[{ value: 'on', label: t('knowsUses') }]}
        />
      ) : null}
      <input type="hidden" name="seen" value={plan?.seen ?? ''} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={typed(values, 'id', id)} />
      <input type="hidden" name="sendId" value={typed(values, 'sendId', sendId)} />
      <TextareaField
        name="text"
        label={t('text')}
        hint={t('columns', { list: valueColumns.join(', ') })}
        error={words.field(failure?.fieldErrors.text)}
        defaultValue={typed(values, 'text')}
        rows={14}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t(plan ? 'confirm' : 'button')}</Button>
      </div>
    </form>
  );
}
