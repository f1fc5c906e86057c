'use client';

import { useEffect, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { RichText } from '@/components/texts/rich-text';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import type { Place } from '@/lib/i18n/paths';
import type { PageText } from '@/lib/texts/types';
import type { EditMessages } from './edit-form';
import styles from './text-preview.module.css';

/** What readers would see of a text, below its form; takes the focus when it comes. */
export function TextPreview({
  preview,
  place,
  locale,
  messages,
}: {
  preview: PageText;
  /** Where the text's own links lead: its language, not the desk's. */
  place: Place;
  locale: Locale;
  messages: EditMessages;
}) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another preview is shown again
  useEffect(() => box.current?.focus(), [preview]);
  const t = createTranslator({ locale, messages, namespace: 'editing.form', timeZone: 'UTC' });
  const computed = (part: string) => <Notice title={t('computed', { part })} />;
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="preview" className={styles.preview}>
      <h2 id="preview">{t('previewTitle')}</h2>
      <div lang={place.locale}>
        <p className={styles.title}>{preview.title}</p>
        <p className={styles.lead}>{preview.lead}</p>
        <RichText
          text={preview.text}
          place={place}
          parts={{
            scale: computed('{scale}'),
            voices: computed('{voices}'),
            crosswalk: computed('{crosswalk}'),
            conflicts: computed('{conflicts}'),
          }}
        />
      </div>
    </section>
  );
}
