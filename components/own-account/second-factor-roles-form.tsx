'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { roles } from '@/lib/accounts/schema';
import { typedList } from '@/lib/forms/state';
import type { Messages } from '@/lib/i18n/messages';
import type { OwnAccountFormProps } from './form-props';

/** The roles in which nobody works without two-step sign-in. */
export function SecondFactorRolesForm({
  action,
  locale,
  messages,
  selected,
}: OwnAccountFormProps & {
  messages: Pick<Messages, 'errors' | 'ownAccount' | 'account'>;
  selected: readonly string[];
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, timeZone: 'UTC' });
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <ChoiceGroup
        kind="checkbox"
        id="second-factor-roles"
        name="roles"
        label={t('ownAccount.factor.roles')}
        selected={typedList(failure?.values, 'roles', selected)}
        choices={roles.map((value) => ({ value, label: t(`account.role.${value}`) }))}
      />
      <div className={styles.actions}>
        <Button variant="secondary" aria-disabled={isPending}>
          {t('ownAccount.factor.saveRoles')}
        </Button>
      </div>
    </form>
  );
}
