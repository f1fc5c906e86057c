'use client';

import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/forms/state';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenName } from '@/lib/imports/types';
import { type ImportMessages, importWords } from './import-words';
import styles from './imports.module.css';

export type BatchFormProps = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: ImportMessages;
  batch: { id: string; version: number };
};

function Hidden({ locale, batch }: Pick<BatchFormProps, 'locale' | 'batch'>) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="batchId" value={batch.id} />
      <input type="hidden" name="version" value={batch.version} />
    </>
  );
}

/** Has a batch carried out; with rejected rows only when that was said to be meant. */
export function ApplyForm({ rejected, ...props }: BatchFormProps & { rejected: number }) {
  const { action, locale, messages } = props;
  const { state, isPending, formProps } = useForm(action);
  const t = importWords(locale, messages);
  const words = formWords(locale, messages);
  const error = state && !state.ok ? state.fieldErrors.withoutRejected : undefined;
  return (
    <form {...formProps} className={stack.stack} noValidate>
      <FormProblems state={state} words={words} />
      <Hidden {...props} />
      {rejected > 0 ? (
        <ChoiceGroup
          kind="checkbox"
          name="withoutRejected"
          label={t('outcome.REJECTED')}
          selected={[]}
          error={words.field(error)}
          choices={[{ value: 'on', label: t('apply.without', { count: rejected }) }]}
        />
      ) : null}
      <div className={stack.actions}>
        <Button aria-disabled={isPending}>{t('apply.button')}</Button>
      </div>
    </form>
  );
}

/** A decision of one button: gives a batch up, or takes it back. */
export function DecisionForm({ label, ...props }: BatchFormProps & { label: string }) {
  const { action, locale, messages } = props;
  const { state, isPending, formProps } = useForm(action);
  return (
    <form {...formProps} className={stack.stack} noValidate>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <Hidden {...props} />
      <div className={stack.actions}>
        <Button variant="danger" aria-disabled={isPending}>
          {label}
        </Button>
      </div>
    </form>
  );
}

/** What a name stands for as long as nobody says otherwise. */
function openWords({ kind, isNew, isArchived }: OpenName) {
  if (isArchived) return 'names.archived';
  if (kind === 'COUNTRY') return 'names.leftOut';
  if (kind === 'CATEGORY' || kind === 'MEASURE') return 'names.notLinked';
  return isNew ? 'names.new' : 'names.needsDay';
}

/** Says what one name of the file stands for. */
export function NameForm({
  name,
  place,
  targets,
  ...props
}: BatchFormProps & { name: OpenName; place: number; targets: { slug: string; name: string }[] }) {
  const { action, locale, messages } = props;
  const { state, isPending, formProps } = useForm(action);
  const t = importWords(locale, messages);
  const words = formWords(locale, messages);
  const errors = state && !state.ok ? state.fieldErrors : {};
  const id = `${name.kind}-${place}`;
  const open = openWords(name);
  return (
    <form {...formProps} noValidate>
      <FormProblems state={state} words={words} />
      <Hidden {...props} />
      <input type="hidden" name="kind" value={name.kind} />
      <input type="hidden" name="name" value={name.name} />
      <div className={styles.name}>
        <SelectField
          name="slug"
          id={`${id}-slug`}
          label={t('names.target', { name: name.name })}
          hint={t('names.rows', { count: name.rows })}
          empty={t(open)}
          options={targets.map((target) => ({ value: target.slug, label: target.name }))}
          error={words.field(errors.slug)}
        />
        {name.kind === 'DOCUMENT' ? (
          <TextField
            type="date"
            name="day"
            id={`${id}-day`}
            label={t('names.day', { name: name.name })}
            hint={
              name.inferredDay
                ? t('names.inferred', { date: formatDay(locale, name.inferredDay) })
                : undefined
            }
            error={words.field(errors.day)}
          />
        ) : null}
        <Button variant="secondary" aria-disabled={isPending}>
          {t('names.save')}
          <span className="visually-hidden"> {name.name}</span>
        </Button>
      </div>
    </form>
  );
}
