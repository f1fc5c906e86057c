'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import type { FormState } from '@/lib/forms/state';
import { typed, typedList } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { withholdingReasons } from '@/lib/withholding/fields';
import type { TextChoice } from './text-choices';

/** Which text, why, and that one knows what will happen. */
export function WithholdForm({
  action,
  locale,
  messages,
  thing,
  choices,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'withholding'>;
  thing: { kind: string; key: string };
  choices: readonly TextChoice[];
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'withholding', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const labels = { text: t('text'), reason: t('reasonLabel'), confirmed: t('confirm') };
  return (
    <form {...formProps} className={stack.stack} noValidate>
      <FormProblems state={state} words={words} labels={labels} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={thing.kind} />
      <input type="hidden" name="key" value={thing.key} />
      <ChoiceGroup
        kind="radio"
        name="text"
        label={t('text')}
        error={words.field(failure?.fieldErrors.text)}
        selected={typedList(failure?.values, 'text')}
        choices={choices.map(({ value, label, text }) => ({
          value,
          label,
          hint: <span lang="en">{text.length > 240 ? `${text.slice(0, 240)}…` : text}</span>,
        }))}
      />
      <SelectField
        name="reason"
        label={t('reasonLabel')}
        hint={t('reasonHint')}
        empty={t('reasonEmpty')}
        error={words.field(failure?.fieldErrors.reason)}
        defaultValue={typed(failure?.values, 'reason')}
        options={withholdingReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <Notice tone="danger" title={t('whatHappens')}>
        <ul>
          <li>{t('effect.gone')}</li>
          <li>{t('effect.file')}</li>
          <li>{t('effect.stays')}</li>
          <li>{t('effect.forever')}</li>
        </ul>
      </Notice>
      <ChoiceGroup
        kind="checkbox"
        name="confirmed"
        label={t('confirmTitle')}
        error={words.field(failure?.fieldErrors.confirmed)}
        selected={typedList(failure?.values, 'confirmed')}
        choices={[{ value: 'on', label: t('confirm') }]}
      />
      <div className={stack.actions}>
        <Button variant="danger" aria-disabled={isPending}>
          {t('withhold')}
        </Button>
      </div>
    </form>
  );
}
