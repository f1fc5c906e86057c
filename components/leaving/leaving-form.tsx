'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import type { FormState } from '@/lib/forms/state';
import { typed, typedList } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Leaving } from '@/lib/leaving/types';

/** Names who takes over and says that one means it. */
export function LeavingForm({
  action,
  locale,
  messages,
  leaving,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'leaving' | 'account'>;
  leaving: Pick<Leaving, 'accountId' | 'name' | 'drafts' | 'successors'>;
}) {
  const { state, isPending, formProps } = useForm(action, { isWholePage: true });
  const t = createTranslator({ locale, messages, namespace: 'leaving', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const sure = t('sure');
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{ successorId: t('successor'), isSure: t('confirm') }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="accountId" value={leaving.accountId} />
      {leaving.drafts.length > 0 ? (
        <SelectField
          name="successorId"
          label={t('successor')}
          hint={t('successorHint')}
          error={words.field(failure?.fieldErrors.successorId)}
          defaultValue={typed(failure?.values, 'successorId')}
          empty={t('choose')}
          options={leaving.successors.map(({ id, name, role }) => ({
            value: id,
            label: `${name} (${messages.account.role[role]})`,
          }))}
        />
      ) : null}
      <ChoiceGroup
        kind="checkbox"
        name="isSure"
        label={t('confirm')}
        error={words.field(failure?.fieldErrors.isSure)}
        selected={typedList(failure?.values, 'isSure')}
        choices={[{ value: 'yes', label: sure }]}
      />
      <div className={styles.actions}>
        <Button variant="danger" aria-disabled={isPending}>
          {t('submit', { name: leaving.name })}
        </Button>
      </div>
    </form>
  );
}
