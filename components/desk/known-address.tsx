'use client';

import { useRef, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import type { Locale } from '@/lib/i18n/locales';
import styles from './evidence-search.module.css';
import { fetchEvidence } from './fetch-evidence';
import type { ProgressMessages } from './progress-form';

/** The address of new evidence: one that the record knows is offered at once, before all else is typed. */
export function KnownAddress({
  locale,
  messages,
  recommendationId,
  defaultValue,
  error,
  onPick,
}: {
  locale: Locale;
  messages: ProgressMessages;
  recommendationId: string;
  defaultValue: string;
  error: string | undefined;
  onPick: (choice: EvidenceChoice) => void;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.progress', timeZone: 'UTC' });
  const field = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<EvidenceChoice[]>([]);
  async function look(address: string) {
    const isAddress = /^https?:\/\/\S+\.\S+/i.test(address);
    setKnown(isAddress ? ((await fetchEvidence(recommendationId, address)) ?? []) : []);
  }
  return (
    <div className={styles.known}>
      <TextField
        name="newUrl"
        ref={field}
        type="url"
        label={t('addUrl')}
        optional={t('optional')}
        defaultValue={defaultValue}
        error={error}
        onChange={(event) => void look(event.currentTarget.value)}
      />
      {known.length > 0 ? (
        <Notice tone="warning" isLive title={t('known')}>
          {known.map((choice) => (
            <p key={choice.id}>
              <span lang="en">{choice.title}</span> ({choice.reference}){' '}
              <Button
                type="button"
                variant="plain"
                onClick={() => {
                  setKnown([]);
                  // It is cited: nothing is begun with this address any more.
                  if (field.current) field.current.value = '';
                  onPick(choice);
                }}
              >
                {t('citeKnown')}
              </Button>
            </p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}
