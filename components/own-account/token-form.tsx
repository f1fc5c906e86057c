'use client';

import { createTranslator } from 'use-intl/core';
import { PasswordField } from '@/components/account/password-field';
import { ShownLink } from '@/components/account/shown-link';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/forms/state';
import { CodeField } from './code-field';
import type { OwnAccountFormProps } from './form-props';

type TokenState = FormState<never, string>;

/** Makes a token, with what proves that its owner is there, and shows it, this once. */
export function TokenForm({
  action,
  locale,
  messages,
  scopes,
  days,
  hasFactor,
}: Omit<OwnAccountFormProps, 'action'> & {
  action: (state: TokenState, data: FormData) => Promise<TokenState>;
  scopes: readonly ('READ' | 'DRAFTS_WRITE')[];
  days: readonly string[];
  hasFactor: boolean;
}) {
  const { state, isPending, formProps } = useForm<never, string>(action);
  const t = createTranslator({ locale, messages, namespace: 'ownAccount', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const typed = failure?.values ?? {};
  const token = state?.ok ? state.shown : undefined;
  const shown = {
    linkTitle: t('tokens.shownTitle'),
    linkLabel: t('tokens.shownLabel'),
    copy: t('tokens.copy'),
    copied: t('tokens.copied'),
  };
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  return (
    <>
      {token ? <ShownLink link={token} words={shown} /> : null}
      <form {...formProps} className={styles.stack} noValidate>
        <FormProblems
          state={state}
          words={words}
          labels={{
            name: t('tokens.name'),
            scope: t('tokens.scope'),
            days: t('tokens.days'),
            currentPassword: t('password.current'),
            code: t('code.label'),
          }}
        />
        <input type="hidden" name="locale" value={locale} />
        <TextField
          name="name"
          label={t('tokens.name')}
          hint={t('tokens.nameHint')}
          defaultValue={String(typed.name ?? '')}
          autoComplete="off"
          error={error('name')}
        />
        <ChoiceGroup
          kind="checkbox"
          name="scope"
          label={t('tokens.scope')}
          choices={scopes.map((scope) => ({ value: scope, label: t(`tokens.scopes.${scope}`) }))}
          selected={[typed.scope ?? []].flat()}
          error={error('scope')}
        />
        <SelectField
          name="days"
          label={t('tokens.days')}
          options={days.map((count) => ({
            value: count,
            label: t('tokens.daysOption', { count: Number(count) }),
          }))}
          defaultValue={String(typed.days ?? '90')}
          error={error('days')}
        />
        {hasFactor ? (
          <CodeField label={t('code.label')} hint={t('code.hint')} error={error('code')} />
        ) : (
          <PasswordField
            kind="present"
            label={t('password.current')}
            error={error('currentPassword')}
          />
        )}
        <div className={styles.actions}>
          <Button aria-disabled={isPending}>{t('tokens.create')}</Button>
        </div>
      </form>
    </>
  );
}
