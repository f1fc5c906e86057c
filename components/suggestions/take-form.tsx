'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { confidences, directions, evidenceKinds } from '@/lib/evidence/schema';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

export type TakeState = FormState<{ known: EvidenceChoice[] }>;

/** A new piece of evidence, begun with what was sent. */
export function TakeForm({
  action,
  locale,
  messages,
  id,
  initial,
}: {
  action: (state: TakeState, data: FormData) => Promise<TakeState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'moderation' | 'status'>;
  id: string;
  /** What the fields begin with, by name. */
  initial: Readonly<Record<string, string>>;
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'moderation', timeZone: 'UTC' });
  const status = createTranslator({ locale, messages, namespace: 'status', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const known = failure?.code === 'KNOWN_LINK' ? (failure.detail?.known ?? []) : [];
  const labels = {
    recommendation: t('recommendation'),
    newTitle: t('addTitle'),
    newSummary: t('addSummary'),
    newSource: t('addSource'),
    newUrl: t('addUrl'),
    newKind: t('addKind'),
    newDirection: t('addDirection'),
    newEarliest: t('addEarliest'),
    newLatest: t('addLatest'),
    newWords: t('addWords'),
    newConfidence: t('addConfidence'),
  };
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: words.field(failure?.fieldErrors[name]),
    defaultValue: typed(failure?.values, name, initial[name] ?? ''),
  });
  const optional = t('optional');
  const choose = { empty: t('choose') };
  return (
    <form {...formProps} className={stack.stack} noValidate aria-labelledby="take">
      <FormProblems
        state={state}
        words={words}
        labels={labels}
        message={failure?.code === 'ALREADY_DECIDED' ? t('alreadyDecided') : undefined}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      {known.length > 0 ? (
        <ChoiceGroup
          kind="radio"
          name="known"
          label={t('known')}
          selected={[known[0]?.id ?? '']}
          choices={[
            ...known.map((piece) => ({
              value: piece.id,
              label: t('knownUse'),
              hint: (
                <>
                  {piece.reference}: <span lang="en">{piece.title}</span>
                </>
              ),
            })),
            { value: '', label: t('knownAdd') },
          ]}
        />
      ) : null}
      {known.length > 0 ? <input type="hidden" name="addAnyway" value="on" /> : null}
      <TextField hint={t('recommendationHint')} {...field('recommendation')} />
      <TextField {...field('newTitle')} />
      <TextareaField rows={5} {...field('newSummary')} />
      <TextField {...field('newSource')} />
      <TextField type="url" optional={optional} {...field('newUrl')} />
      <SelectField
        options={evidenceKinds.map((value) => ({ value, label: status(`evidenceKind.${value}`) }))}
        {...choose}
        {...field('newKind')}
      />
      <SelectField
        options={directions.map((value) => ({ value, label: status(`direction.${value}`) }))}
        {...choose}
        {...field('newDirection')}
      />
      <TextField type="date" hint={t('addDateHint')} {...field('newEarliest')} />
      <TextField type="date" {...field('newLatest')} />
      <TextField hint={t('addWordsHint')} optional={optional} {...field('newWords')} />
      <SelectField
        options={confidences.map((value) => ({ value, label: status(`confidence.${value}`) }))}
        {...choose}
        {...field('newConfidence')}
      />
      <div className={stack.actions}>
        <Button aria-disabled={isPending}>{t('takeSubmit')}</Button>
      </div>
    </form>
  );
}
