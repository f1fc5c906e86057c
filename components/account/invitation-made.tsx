'use client';

import { createTranslator } from 'use-intl/core';
import { Notice } from '@/components/ui/notice';
import type { ShownInvitation } from '@/lib/accounts/types';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { ShownLink } from './shown-link';

export type InvitationState = FormState<never, ShownInvitation>;
export type InvitationAction = (state: InvitationState, data: FormData) => Promise<InvitationState>;

/** What became of an invitation: on its way, or a link to hand over. */
export function InvitationMade({
  locale,
  messages,
  state,
  openIds,
}: {
  locale: Locale;
  messages: Pick<Messages, 'account'>;
  state: InvitationState;
  /** The invitations that work: what was said of one that was withdrawn or replaced since goes. */
  openIds: readonly string[];
}) {
  const shown = state?.ok ? state.shown : undefined;
  if (!shown || !openIds.includes(shown.id)) return null;
  const t = createTranslator({ locale, messages, namespace: 'account.people', timeZone: 'UTC' });
  const { link, email } = shown;
  if (!link) return <Notice isLive title={t('sentTo', { email: email ?? '' })} />;
  return (
    <ShownLink
      link={link}
      words={messages.account.people}
      lead={email ? t('keptFor', { email }) : undefined}
    />
  );
}
