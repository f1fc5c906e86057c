import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { InputWords } from './field-input';

/** The words that the inputs of a form need. */
export function inputWords(locale: Locale, messages: Pick<Messages, 'editing'>): InputWords {
  const t = createTranslator({ locale, messages, namespace: 'editing.form', timeZone: 'UTC' });
  return {
    optional: t('optional'),
    choose: t('choose'),
    yes: t('yes'),
    withheld: t('withheld'),
    date: {
      earliest: t('earliest'),
      latest: t('latest'),
      qualifier: t('qualifier'),
      words: t('words'),
      hint: t('dateHint'),
    },
    add: t('add'),
    addHint: t('addHint'),
    row: (number) => t('row', { number }),
    rowHint: t('rowHint'),
  };
}
