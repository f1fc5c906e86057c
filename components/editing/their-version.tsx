'use client';

import { createTranslator } from 'use-intl/core';
import styles from '@/components/desk/other-version.module.css';
import type { ConflictShown } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';

/**
 * Beside a field in which two versions differ: what the other one says, and a tick to take it, set
 * where the later editor had changed nothing.
 */
export function TheirVersion({
  name,
  label,
  conflict,
  locale,
  messages,
}: {
  name: string;
  label: string;
  conflict: ConflictShown | undefined;
  locale: Locale;
  messages: EditMessages;
}) {
  const found = conflict?.fields.find((field) => field.name === name);
  if (!found) return null;
  const t = createTranslator({ locale, messages, namespace: 'editing.conflict', timeZone: 'UTC' });
  const id = `take-${name}`;
  return (
    <div className={styles.other}>
      <p className={styles.by}>{t('theirs')}</p>
      <p className={styles.text}>{found.theirs || t('empty')}</p>
      <div className={styles.take}>
        <input
          type="checkbox"
          id={id}
          name="take"
          value={name}
          defaultChecked={found.isUntouched}
        />
        <label htmlFor={id}>
          {t('take')}
          <span className="visually-hidden"> ({label})</span>
        </label>
      </div>
    </div>
  );
}
