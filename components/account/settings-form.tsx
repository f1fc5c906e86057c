'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { TextField } from '@/components/ui/text-field';
import { typed, typedList } from '@/lib/forms/state';
import type { AccountFormProps } from './account-forms';

/** What the administrator decides for the installation. */
export function SettingsForm({
  action,
  locale,
  messages,
  settings,
}: AccountFormProps & {
  settings: {
    isSelfPublishingAllowed: boolean;
    staleAfterDays: number;
    suggestionKeptDays: number;
    escalateAfterDays: number;
  };
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'account.settings', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{
          staleAfterDays: t('stale'),
          suggestionKeptDays: t('kept'),
          escalateAfterDays: t('escalate'),
        }}
      />
      <input type="hidden" name="locale" value={locale} />
      <ChoiceGroup
        kind="checkbox"
        name="isSelfPublishingAllowed"
        label={t('title')}
        selected={typedList(
          failure?.values,
          'isSelfPublishingAllowed',
          settings.isSelfPublishingAllowed ? ['on'] : [],
        )}
        choices={[{ value: 'on', label: t('self'), hint: t('selfHint') }]}
      />
      <TextField
        name="staleAfterDays"
        label={t('stale')}
        hint={t('staleHint')}
        inputMode="numeric"
        error={words.field(failure?.fieldErrors.staleAfterDays)}
        defaultValue={typed(failure?.values, 'staleAfterDays', String(settings.staleAfterDays))}
      />
      <TextField
        name="suggestionKeptDays"
        label={t('kept')}
        hint={t('keptHint')}
        inputMode="numeric"
        error={words.field(failure?.fieldErrors.suggestionKeptDays)}
        defaultValue={typed(
          failure?.values,
          'suggestionKeptDays',
          String(settings.suggestionKeptDays),
        )}
      />
      <TextField
        name="escalateAfterDays"
        label={t('escalate')}
        hint={t('escalateHint')}
        inputMode="numeric"
        error={words.field(failure?.fieldErrors.escalateAfterDays)}
        defaultValue={typed(
          failure?.values,
          'escalateAfterDays',
          String(settings.escalateAfterDays),
        )}
      />
      <div className={styles.actions}>
        <Button aria-disabled={isPending}>{t('save')}</Button>
      </div>
    </form>
  );
}
