'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { type Option, SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { type FormState, typed, typedList } from '@/lib/forms/state';
import { localeNames, locales } from '@/lib/i18n/locales';
import type { SettingsConflict, SettingsTexts } from '@/lib/settings/merge';
import type { AccountFormProps } from './account-forms';

type State = FormState<SettingsConflict>;

const numbers = {
  staleAfterDays: 'stale',
  suggestionKeptDays: 'kept',
  escalateAfterDays: 'escalate',
} as const;

/** What the administrator decides for the installation. */
export function SettingsForm({
  action,
  locale,
  messages,
  settings,
  countries,
}: Omit<AccountFormProps, 'action'> & {
  action: (state: State, data: FormData) => Promise<State>;
  settings: SettingsTexts;
  countries: readonly Option[];
}) {
  const { state, isPending, formProps } = useForm<SettingsConflict>(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'account.settings', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const conflict = failure?.detail;
  const shown = (name: keyof SettingsTexts, text: string) => {
    if (name === 'isSelfPublishingAllowed') return t(text ? 'on' : 'off');
    if (name === 'languages')
      return locales
        .filter((one) => text.split(',').includes(one))
        .map((one) => localeNames[one])
        .join(', ');
    if (name !== 'defaultCountryCode') return text;
    return countries.find(({ value }) => value === text)?.label ?? text;
  };
  const error = (name: keyof SettingsTexts) => {
    const theirs = conflict?.theirs[name];
    if (theirs === undefined) return words.field(failure?.fieldErrors[name]);
    return t('theirs', { name: conflict?.byName ?? '–', value: shown(name, theirs) });
  };
  const value = (name: keyof SettingsTexts) => typed(failure?.values, name, settings[name]);
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{
          title: t('name'),
          defaultCountryCode: t('country'),
          languages: t('languages'),
          staleAfterDays: t('stale'),
          suggestionKeptDays: t('kept'),
          escalateAfterDays: t('escalate'),
        }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input
        type="hidden"
        name="seen"
        value={conflict?.seen ?? typed(failure?.values, 'seen', JSON.stringify(settings))}
      />
      <TextField
        name="title"
        label={t('name')}
        hint={t('nameHint')}
        error={error('title')}
        defaultValue={value('title')}
      />
      <SelectField
        name="defaultCountryCode"
        label={t('country')}
        hint={t('countryHint')}
        error={error('defaultCountryCode')}
        options={countries}
        defaultValue={value('defaultCountryCode')}
      />
      <ChoiceGroup
        kind="checkbox"
        name="languages"
        label={t('languages')}
        hint={t('languagesHint')}
        error={error('languages')}
        selected={typedList(failure?.values, 'languages', settings.languages.split(','))}
        choices={locales.map((one) => ({
          value: one,
          label: <span lang={one}>{localeNames[one]}</span>,
        }))}
      />
      <ChoiceGroup
        kind="checkbox"
        name="isSelfPublishingAllowed"
        label={t('selfTitle')}
        error={error('isSelfPublishingAllowed')}
        selected={typedList(
          failure?.values,
          'isSelfPublishingAllowed',
          settings.isSelfPublishingAllowed ? ['on'] : [],
        )}
        choices={[{ value: 'on', label: t('self'), hint: t('selfHint') }]}
      />
      {(Object.keys(numbers) as (keyof typeof numbers)[]).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(numbers[name])}
          hint={t(`${numbers[name]}Hint`)}
          inputMode="numeric"
          error={error(name)}
          defaultValue={value(name)}
        />
      ))}
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('save')}</Button>
      </div>
    </form>
  );
}
