'use client';

import { useEffect, useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { confidences, directions, evidenceKinds } from '@/lib/evidence/schema';
import { type FormValues, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import styles from './evidence-picker.module.css';
import { KnownAddress } from './known-address';
import type { ProgressMessages } from './progress-form';

/** A fact that the record does not hold yet: it gets its reference from the program. */
export function NewEvidenceFields({
  locale,
  messages,
  values,
  error,
  isKnown,
  addedId,
  recommendationId,
  onPick,
}: {
  locale: Locale;
  messages: ProgressMessages;
  values: FormValues | undefined;
  error: (name: string) => string | undefined;
  /** The address is known: one can insist. */
  isKnown: boolean;
  /** What was added last: the fields begin anew. */
  addedId: string | undefined;
  recommendationId: string;
  onPick: (choice: EvidenceChoice) => void;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.progress', timeZone: 'UTC' });
  const words = createTranslator({ locale, messages, namespace: 'status', timeZone: 'UTC' });
  const fields = useRef<HTMLDivElement>(null);
  const isAdded = addedId !== undefined;
  const text = (name: string) => ({
    name,
    error: error(name),
    defaultValue: isAdded ? '' : typed(values, name),
  });
  const isBegun =
    !isAdded &&
    (values?.intent === 'add' ||
      Object.entries(values ?? {}).some(([name, value]) => name.startsWith('new') && value !== ''));
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer, also where it was closed by hand
  useEffect(() => {
    if (isBegun) fields.current?.closest('details')?.setAttribute('open', '');
  }, [isBegun, values]);
  useEffect(() => {
    // The new citation counts as typed, and what was written of it is no longer kept.
    if (addedId)
      fields.current?.closest('form')?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [addedId]);
  return (
    <Disclosure summary={t('add')} isOpen={isBegun}>
      <div className={styles.fields} key={addedId ?? 'begun'} ref={fields}>
        {error('newEvidence') ? (
          <p className={styles.error} id="newEvidence" tabIndex={-1}>
            {error('newEvidence')}
          </p>
        ) : null}
        <TextField label={t('addTitle')} {...text('newTitle')} />
        <TextareaField label={t('addSummary')} rows={3} {...text('newSummary')} />
        <TextField label={t('addSource')} {...text('newSource')} />
        <KnownAddress
          locale={locale}
          messages={messages}
          recommendationId={recommendationId}
          defaultValue={text('newUrl').defaultValue}
          error={error('newUrl')}
          onPick={onPick}
        />
        <SelectField
          label={t('addKind')}
          empty={t('choose')}
          options={evidenceKinds.map((value) => ({ value, label: words(`evidenceKind.${value}`) }))}
          {...text('newKind')}
        />
        <SelectField
          label={t('addDirection')}
          empty={t('choose')}
          options={directions.map((value) => ({ value, label: words(`direction.${value}`) }))}
          {...text('newDirection')}
        />
        <TextField
          label={t('addEarliest')}
          hint={t('addDateHint')}
          type="date"
          {...text('newEarliest')}
        />
        <TextField label={t('addLatest')} type="date" {...text('newLatest')} />
        <TextField
          label={t('addWords')}
          hint={t('addWordsHint')}
          optional={t('optional')}
          {...text('newWords')}
        />
        <SelectField
          label={t('addConfidence')}
          empty={t('choose')}
          options={confidences.map((value) => ({ value, label: words(`confidence.${value}`) }))}
          {...text('newConfidence')}
        />
        {isKnown ? <input type="hidden" name="addAnyway" value="on" /> : null}
        <div>
          <Button name="intent" value="add" variant="secondary">
            {isKnown ? t('addAnyway') : t('addButton')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
