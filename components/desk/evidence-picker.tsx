'use client';

import type { ReactNode } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { type Choice, ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import type { ProgressShown } from '@/lib/assessments/progress';
import type { DraftConflict, FieldComment } from '@/lib/assessments/types';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { type FormValues, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import { CommentTexts } from './comment-texts';
import styles from './evidence-picker.module.css';
import { EvidenceSearch } from './evidence-search';
import { NewEvidenceFields } from './new-evidence-fields';
import { OtherVersion } from './other-version';
import type { ProgressMessages } from './progress-form';

/**
 * What the judgement rests on: cited now, tied to the recommendation already, found by a search, or
 * added on the spot. All are checkboxes of one name, so that it works without JavaScript.
 */
export function EvidencePicker({
  locale,
  messages,
  values,
  picked,
  linked,
  recommendationId,
  comments = [],
  onPick,
  shown,
  known,
  conflict,
  error,
}: {
  locale: Locale;
  messages: ProgressMessages;
  values: FormValues | undefined;
  picked: EvidenceChoice[];
  linked: EvidenceChoice[];
  recommendationId: string;
  comments?: readonly FieldComment[];
  /** Cites a piece that was found while typing. */
  onPick: (choice: EvidenceChoice) => void;
  shown: ProgressShown | undefined;
  known: EvidenceChoice[] | undefined;
  conflict: DraftConflict | undefined;
  error: (name: string) => string | undefined;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.progress', timeZone: 'UTC' });
  const words = createTranslator({ locale, messages, namespace: 'status', timeZone: 'UTC' });
  const toChoice = (choice: EvidenceChoice): Choice => ({
    value: choice.id,
    label: choice.title ? (
      <span lang="en">{choice.title}</span>
    ) : (
      t('chosen', { id: choice.id.slice(-6) })
    ),
    hint: choice.reference
      ? [
          choice.reference,
          words(`evidenceKind.${choice.kind}`),
          words(`direction.${choice.direction}`),
          choice.isNew ? t('newTag') : '',
        ]
          .filter(Boolean)
          .join(' · ')
      : undefined,
  });
  const ids = new Set(picked.map(({ id }) => id));
  const rest = linked.filter(({ id }) => !ids.has(id));
  for (const { id } of rest) ids.add(id);
  const found = (known ?? shown?.found?.choices ?? []).filter(({ id }) => !ids.has(id));
  const list = (id: string, label: ReactNode, choices: EvidenceChoice[], isPicked = false) =>
    choices.length === 0 ? null : (
      <ChoiceGroup
        // New boxes for a new selection: ticks made by hand are part of the answer by then.
        key={`${id} ${choices.map((choice) => choice.id).join()}`}
        kind="checkbox"
        id={id}
        name="evidence"
        label={label}
        selected={isPicked ? choices.map((choice) => choice.id) : []}
        choices={choices.map(toChoice)}
      />
    );
  return (
    <section className={styles.picker} aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('evidence')}</h2>
      <p>{t('evidenceHint')}</p>
      {error('evidence') ? (
        <p className={styles.error} id="evidence" tabIndex={-1}>
          {error('evidence')}
        </p>
      ) : null}
      {shown?.addedTitle ? <Notice isLive title={t('added', { title: shown.addedTitle })} /> : null}
      {picked.length === 0 ? <p>{t('noneCited')}</p> : list('cited', t('cited'), picked, true)}
      <CommentTexts
        comments={comments.filter(({ field }) => field === 'evidence')}
        locale={locale}
        messages={messages}
      />
      <OtherVersion
        field="evidence"
        conflict={conflict}
        values={values}
        locale={locale}
        messages={messages}
        voices={[]}
      />
      {known ? <Notice tone="warning" isLive title={t('known')} /> : null}
      {list('found', t('found'), found)}
      {shown?.found && shown.found.choices.length === 0 ? (
        <p role="status">{t('foundNone', { words: shown.found.words })}</p>
      ) : null}
      {list('linked', t('linked'), rest)}
      <div className={styles.search}>
        <EvidenceSearch
          locale={locale}
          messages={messages}
          recommendationId={recommendationId}
          defaultValue={typed(values, 'q')}
          onPick={onPick}
        />
        <Button name="intent" value="search" variant="secondary">
          {t('searchButton')}
        </Button>
      </div>
      <NewEvidenceFields
        locale={locale}
        messages={messages}
        values={values}
        error={error}
        isKnown={known !== undefined}
        addedId={shown?.addedTitle === undefined ? undefined : shown.picked.at(-1)?.id}
        recommendationId={recommendationId}
        onPick={onPick}
      />
    </section>
  );
}
