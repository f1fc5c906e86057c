'use client';

import { useEffect, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { Notice } from '@/components/ui/notice';
import type { DraftConflict } from '@/lib/assessments/types';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ProgressMessages } from './progress-form';

/** Says that somebody else saved the draft first; takes the focus, as any problem does. */
export function ConflictNotice({
  conflict,
  locale,
  messages,
}: {
  conflict: DraftConflict;
  locale: Locale;
  messages: ProgressMessages;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conflict is told again
  useEffect(() => box.current?.focus(), [conflict]);
  const t = createTranslator({ locale, messages, namespace: 'desk.conflict', timeZone: 'UTC' });
  const when = formatInstant(locale, conflict.at, 'UTC');
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone="warning" title={t('title', { name: conflict.byName, when })}>
        <p>{t('lead')}</p>
      </Notice>
    </div>
  );
}
