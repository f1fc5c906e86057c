'use client';

import { type ReactNode, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import formStyles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { LineProblem } from '@/lib/assessments/types';
import { type FormState, typed, typedList } from '@/lib/forms/state';
import { collatorOf } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import styles from './work-list.module.css';

export type WorkMessages = Pick<Messages, 'errors' | 'work'>;

/** Recommendations to choose from, and what can be done to those that were chosen. */
export function WorkForm({
  action,
  locale,
  messages,
  query,
  colleagues,
  lines,
}: {
  action: (state: FormState<LineProblem[]>, data: FormData) => Promise<FormState<LineProblem[]>>;
  locale: Locale;
  messages: WorkMessages;
  /** The list's own address, to come back to. */
  query: string;
  /** To whom one may give what is chosen; empty where one may not. */
  colleagues: readonly { id: string; name: string }[];
  lines: readonly { reference: string; summary: string; content: ReactNode }[];
}) {
  const { state, isPending, formProps } = useForm(action);
  const form = useRef<HTMLFormElement>(null);
  const t = createTranslator({ locale, messages, namespace: 'work.list', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const chosen = typedList(failure?.values, 'reference');
  const problemOf = (reference: string) =>
    failure?.detail?.find((problem) => problem.reference === reference);
  const chooseAll = (isChosen: boolean) => {
    for (const box of form.current?.elements ?? [])
      if (box instanceof HTMLInputElement && box.type === 'checkbox') box.checked = isChosen;
  };
  return (
    <form {...formProps} ref={form} className={formStyles.stack} noValidate>
      <FormProblems state={state} words={words} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value="list" />
      <input type="hidden" name="query" value={query} />
      <p className={`${formStyles.actions} needs-script`}>
        <Button type="button" variant="plain" onClick={() => chooseAll(true)}>
          {t('selectAll')}
        </Button>
        <Button type="button" variant="plain" onClick={() => chooseAll(false)}>
          {t('selectNone')}
        </Button>
      </p>
      <ul className={styles.rows}>
        {lines.map(({ reference, summary, content }, index) => {
          const problem = problemOf(reference);
          const id = index === 0 ? 'reference' : `reference-${reference}`;
          return (
            <li key={reference} className={styles.row}>
              <input
                type="checkbox"
                id={id}
                name="reference"
                value={reference}
                defaultChecked={chosen.includes(reference)}
                aria-describedby={problem ? `${id}-problem` : undefined}
              />
              <label htmlFor={id}>
                <span>{reference}</span>
                <span lang="en">{summary}</span>
              </label>
              {problem ? (
                <p id={`${id}-problem`} className={styles.problem}>
                  {words.code(problem.code)}
                </p>
              ) : null}
              {content}
            </li>
          );
        })}
      </ul>
      <div className={styles.together}>
        <TextField
          type="date"
          name="verifiedOn"
          label={t('verifiedOn')}
          hint={t('verifiedOnHint')}
          error={words.field(failure?.fieldErrors.verifiedOn)}
          defaultValue={typed(failure?.values, 'verifiedOn')}
        />
        <Button name="intent" value="verify" aria-disabled={isPending}>
          {t('verify')}
        </Button>
        <Button name="intent" value="record" variant="secondary" aria-disabled={isPending}>
          {t('recordSelected')}
        </Button>
      </div>
      <p>{t('verifyHint')}</p>
      {colleagues.length > 0 ? (
        <Disclosure summary={t('assign')} isOpen={typed(failure?.values, 'intent') === 'assign'}>
          <div className={formStyles.stack}>
            <SelectField
              name="assigneeId"
              label={t('assignTo')}
              empty={t('choose')}
              error={words.field(failure?.fieldErrors.assigneeId)}
              defaultValue={typed(failure?.values, 'assigneeId')}
              options={colleagues
                .toSorted((one, other) => collatorOf(locale).compare(one.name, other.name))
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              type="date"
              name="dueOn"
              label={t('assignUntil')}
              error={words.field(failure?.fieldErrors.dueOn)}
              defaultValue={typed(failure?.values, 'dueOn')}
            />
            <div className={formStyles.actions}>
              <Button name="intent" value="assign" variant="secondary" aria-disabled={isPending}>
                {t('assignButton')}
              </Button>
            </div>
          </div>
        </Disclosure>
      ) : null}
    </form>
  );
}
