'use client';

import { useEffect, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { heartbeatSeconds } from '@/lib/presence/presence';

/**
 * Who else has this open: what the server knew when the page was made, then as it changes. A
 * browser without scripts gives its sign of life by a picture that is not shown.
 */
export function Presence({
  kind,
  id,
  others,
  locale,
  messages,
}: {
  kind: string;
  id: string;
  others: readonly string[];
  locale: Locale;
  messages: Pick<Messages, 'desk'>;
}) {
  const [names, setNames] = useState(others);
  useEffect(() => {
    const beat = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await fetch('/api/desk/presence', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ kind, id }),
      }).catch(() => null);
      const body = answer?.ok ? await answer.json().catch(() => null) : null;
      if (Array.isArray(body?.others)) setNames(body.others.map(String));
    };
    void beat();
    const timer = setInterval(beat, heartbeatSeconds * 1000);
    return () => clearInterval(timer);
  }, [kind, id]);
  const t = createTranslator({ locale, messages, namespace: 'desk.presence', timeZone: 'UTC' });
  const sign = `/api/desk/presence?${new URLSearchParams({ kind, id })}`;
  return (
    <>
      <noscript>
        {/* biome-ignore lint/performance/noImgElement: a sign of life, not a picture */}
        <img src={sign} alt="" width={1} height={1} hidden />
      </noscript>
      <div aria-live="polite">
        {names.length > 0 ? (
          <Notice title={t('others', { names: names.join(', ') })}>
            <p>{t('hint')}</p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
