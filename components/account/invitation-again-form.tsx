'use client';

import type { ReactNode } from 'react';
import { FormProblems } from '@/components/forms/form-problems';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { ShownInvitation } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { type InvitationAction, InvitationMade } from './invitation-made';
import styles from './people-list.module.css';

/** Writes to an invited person once more; the link before stops working. */
export function InvitationAgainForm({
  action,
  locale,
  messages,
  invitationId,
  openIds,
  children,
}: {
  action: InvitationAction;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'account'>;
  invitationId: string;
  openIds: readonly string[];
  children: ReactNode;
}) {
  const { state, isPending, formProps } = useForm<never, ShownInvitation>(action);
  return (
    <form {...formProps} className={styles.again}>
      <InvitationMade locale={locale} messages={messages} state={state} openIds={openIds} />
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="invitationId" value={invitationId} />
      <Button variant="secondary" aria-disabled={isPending}>
        {children}
      </Button>
    </form>
  );
}
