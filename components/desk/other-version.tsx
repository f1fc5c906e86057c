'use client';

import { createTranslator } from 'use-intl/core';
import type {
  DraftConflict,
  DraftField,
  SeveralConflict,
  WritingVoice,
} from '@/lib/assessments/types';
import { type FormValues, typedList } from '@/lib/forms/state';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import styles from './other-version.module.css';
import type { ProgressMessages } from './progress-form';

/**
 * Beside a field in which two versions differ, after somebody else saved first: what they wrote
 * there, and a tick to take it.
 */
export function OtherVersion({
  field,
  conflict,
  values,
  locale,
  messages,
  voices,
}: {
  field: DraftField;
  conflict: DraftConflict | undefined;
  /** What was sent; without it every field is shown. */
  values: FormValues | undefined;
  locale: Locale;
  messages: ProgressMessages;
  voices: readonly WritingVoice[];
}) {
  if (!conflict) return null;
  const t = createTranslator({ locale, messages, namespace: 'desk.conflict', timeZone: 'UTC' });
  const words = createTranslator({ locale, messages, namespace: 'status', timeZone: 'UTC' });
  const { theirs, byName } = conflict;
  if (values && isSame(typedList(values, field), theirs[field])) return null;
  function say(): string {
    if (field === 'evidence') return t('pieces', { count: theirs.evidence.length });
    if (field === 'status') return theirs.status ? words(`name.${theirs.status}`) : '';
    if (field === 'confidence')
      return theirs.confidence ? words(`confidence.${theirs.confidence}`) : '';
    if (field === 'voiceId') return voices.find(({ id }) => id === theirs.voiceId)?.name ?? '';
    const text = theirs[field];
    return text && field.endsWith('On') ? formatDay(locale, text) : text;
  }
  return <Other field={field} byName={byName} say={say()} locale={locale} messages={messages} />;
}

/** The same for which recommendations are ticked. */
export function OtherSelection({
  conflict,
  sent,
  ...words
}: {
  conflict: SeveralConflict | undefined;
  /** The ids of those that were ticked here. */
  sent: readonly (string | undefined)[];
  locale: Locale;
  messages: ProgressMessages;
}) {
  if (!conflict) return null;
  const theirs = conflict.chosen.map(({ id }) => id).sort();
  if (isSame(theirs, sent.flatMap((id) => id ?? []).sort())) return null;
  const say = conflict.chosen.map(({ reference }) => reference).join(', ');
  return <Other field="line" byName={conflict.byName} say={say} {...words} />;
}

/** The other version of one field as text, and a tick to take it. */
export function Other({
  field,
  byName,
  say,
  locale,
  messages,
}: {
  field: string;
  byName: string;
  say: string;
  locale: Locale;
  messages: Pick<Messages, 'desk'>;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.conflict', timeZone: 'UTC' });
  const id = `take-${field}`;
  return (
    <div className={styles.other}>
      <p className={styles.by}>{t('theirs', { name: byName })}</p>
      <p className={styles.text}>{say || t('empty')}</p>
      <div className={styles.take}>
        <input type="checkbox" id={id} name="take" value={field} />
        <label htmlFor={id}>{t('take')}</label>
      </div>
    </div>
  );
}

/** A form says nothing by an empty text, a draft by null. */
function isSame(mine: readonly string[], theirs: string | readonly string[] | null): boolean {
  const [one, other] = [mine, [theirs ?? ''].flat()].map((texts) => texts.filter(Boolean).join());
  return one === other;
}
