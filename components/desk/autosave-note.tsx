'use client';

import { createTranslator } from 'use-intl/core';
import type { Autosaved } from '@/components/forms/use-autosave';
import { formatTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { signInPath } from '@/lib/i18n/paths';

/** Whether what is typed is saved: quiet while it is, announced when it is not. */
export function AutosaveNote({
  autosaved,
  isKept,
  locale,
  messages,
}: {
  autosaved: Autosaved;
  /** Whether this browser keeps what is not saved. */
  isKept: boolean;
  locale: Locale;
  messages: Pick<Messages, 'desk'>;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.autosave', timeZone: 'UTC' });
  const failed = autosaved && 'code' in autosaved ? autosaved.code : null;
  const reason =
    failed === 'UNAVAILABLE'
      ? t('offline')
      : failed === 'NOT_SIGNED_IN'
        ? t('signedOut')
        : failed === 'CONFLICT'
          ? t('conflict')
          : failed
            ? t('refused')
            : '';
  return (
    <>
      {autosaved && 'savedAt' in autosaved ? (
        <p>{t('saved', { time: formatTime(locale, autosaved.savedAt) })}</p>
      ) : null}
      {autosaved && 'isNewer' in autosaved ? <p>{t('newer')}</p> : null}
      <p role="status">
        {reason} {reason ? t(isKept ? 'kept' : 'notKept') : null}{' '}
        {failed === 'NOT_SIGNED_IN' ? (
          <a href={signInPath(locale)} target="_blank" rel="noopener">
            {messages.desk.signedOut.link}
          </a>
        ) : null}
      </p>
    </>
  );
}
