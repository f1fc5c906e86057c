'use client';

import { useEffect, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import styles from '@/components/forms/form-stack.module.css';
import { Notice } from '@/components/ui/notice';
import { DataTable } from '@/components/ui/table';
import type { PasteShown } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import type { EditMessages } from './edit-form';

/** What a pasted table would do to values that exist: each with its field, old beside new. */
export function PastePlan({
  locale,
  messages,
  plan,
}: {
  locale: Locale;
  messages: EditMessages;
  plan: NonNullable<PasteShown['plan']>;
}) {
  const t = createTranslator({ locale, messages, namespace: 'editing.paste', timeZone: 'UTC' });
  const { changes, added } = plan;
  const rows = changes.flatMap(({ line, key, fields }) =>
    fields.map((field) => ({ ...field, line, key })),
  );
  const place = useRef<HTMLDivElement>(null);
  // It takes the place of an answer: whoever pressed the button is led to it.
  useEffect(() => {
    if (plan.seen) place.current?.focus();
  }, [plan.seen]);
  return (
    <div ref={place} tabIndex={-1} className={styles.stack}>
      <Notice tone="warning" title={t('changes', { count: changes.length })}>
        {added > 0 ? <p>{t('besides', { count: added })}</p> : null}
        <p>{messages.errors.code.VALUES_CHANGE}</p>
      </Notice>
      <DataTable
        caption={t('changes', { count: changes.length })}
        isCaptionHidden
        rows={rows}
        rowKey={({ line, label }) => `${line} ${label}`}
        columns={[
          {
            key: 'value',
            header: t('value'),
            isRowHeader: true,
            cell: ({ line, key }) => `${key} (${t('line', { line })})`,
          },
          { key: 'field', header: t('field'), cell: ({ label }) => label },
          { key: 'before', header: t('before'), cell: ({ before }) => before || '–' },
          { key: 'after', header: t('after'), cell: ({ after }) => after || '–' },
        ]}
      />
    </div>
  );
}
