'use client';

import { useEffect, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { Notice } from '@/components/ui/notice';
import type { ConflictShown } from '@/lib/editing/types';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';

/** Says that somebody else saved the thing first; takes the focus, as any problem does. */
export function EditConflictNotice({
  conflict,
  locale,
  messages,
}: {
  conflict: ConflictShown;
  locale: Locale;
  messages: EditMessages;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conflict is told again
  useEffect(() => box.current?.focus(), [conflict]);
  const t = createTranslator({ locale, messages, namespace: 'editing.conflict', timeZone: 'UTC' });
  const when = formatInstant(locale, conflict.at, 'UTC');
  const title = conflict.byName
    ? t('title', { name: conflict.byName, when })
    : t('titleProgram', { when });
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone="warning" title={title}>
        <p>{t('lead')}</p>
      </Notice>
    </div>
  );
}
