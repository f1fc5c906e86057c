'use client';

import { createTranslator } from 'use-intl/core';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { signInPath } from '@/lib/i18n/paths';

/** Above a form whose sender is not signed in any more: what was typed is still there. */
export function SignedOutNotice({
  locale,
  messages,
}: {
  locale: Locale;
  messages: Pick<Messages, 'desk'>;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.signedOut', timeZone: 'UTC' });
  return (
    <Notice tone="warning" title={t('title')} isLive>
      <p>{t('body')}</p>
      <p>
        <a href={signInPath(locale)} target="_blank" rel="noopener">
          {t('link')}
        </a>
      </p>
    </Notice>
  );
}
