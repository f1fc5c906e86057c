'use client';

import { createTranslator } from 'use-intl/core';
import { ShownLink } from '@/components/account/shown-link';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/forms/state';
import type { OwnAccountFormProps } from './form-props';

type LinkState = FormState<never, string>;

/** Makes a link for somebody's new password and shows it, this once. */
export function ResetLinkForm({
  action,
  locale,
  messages,
  accountId,
}: Omit<OwnAccountFormProps, 'action'> & {
  action: (state: LinkState, data: FormData) => Promise<LinkState>;
  accountId: string;
}) {
  const { state, isPending, formProps } = useForm<never, string>(action);
  const t = createTranslator({ locale, messages, namespace: 'ownAccount.reset', timeZone: 'UTC' });
  const link = state?.ok ? state.shown : undefined;
  return (
    <>
      {link ? <ShownLink link={link} words={messages.ownAccount.reset} /> : null}
      <form {...formProps} className={styles.stack}>
        <FormProblems state={state} words={formWords(locale, messages)} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="accountId" value={accountId} />
        <div className={styles.actions}>
          <Button variant="secondary" aria-disabled={isPending}>
            {t('makeLink')}
          </Button>
        </div>
      </form>
    </>
  );
}
