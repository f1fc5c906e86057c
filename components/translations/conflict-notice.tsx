'use client';

import { useEffect, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { Difference } from '@/components/editing/difference';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { TranslationConflict } from '@/lib/translations/types';
import styles from './translations.module.css';

/** Says that the original or the translation moved on; takes the focus, as any problem does. */
export function ConflictNotice({
  conflict,
  before,
  into,
  locale,
  messages,
}: {
  conflict: TranslationConflict;
  /** The original that the form began with. */
  before: string;
  into: Locale;
  locale: Locale;
  messages: Pick<Messages, 'translations'>;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conflict is told again
  useEffect(() => box.current?.focus(), [conflict]);
  const t = createTranslator({ locale, messages, namespace: 'translations', timeZone: 'UTC' });
  const [removed, added] = [t('removed'), t('added')];
  return (
    <div ref={box} tabIndex={-1} role="alert">
      {conflict.kind === 'original' ? (
        <Notice tone="warning" title={t('conflict.original')}>
          <p>{t('conflict.originalLead')}</p>
          {before && before !== conflict.original ? (
            <>
              <p>{t('conflict.changed')}:</p>
              <Difference before={before} after={conflict.original} {...{ removed, added }} />
            </>
          ) : null}
        </Notice>
      ) : (
        <Notice tone="warning" title={title(conflict)}>
          <p>{t('conflict.translationLead')}</p>
          <p>
            {t('conflict.theirs')} · {t(`states.${conflict.state}`)}:
          </p>
          <p lang={into} className={styles.text}>
            {conflict.text}
          </p>
        </Notice>
      )}
    </div>
  );

  function title({ byName: name, at }: Extract<TranslationConflict, { kind: 'translation' }>) {
    const when = formatInstant(locale, at, 'UTC');
    return name
      ? t('conflict.translation', { name, when })
      : t('conflict.translationUnnamed', { when });
  }
}
