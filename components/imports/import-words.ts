import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** The messages that the import's forms need in the browser. */
export type ImportMessages = Pick<Messages, 'errors' | 'imports'>;

export function importWords(locale: Locale, messages: ImportMessages) {
  return createTranslator({ locale, messages, namespace: 'imports', timeZone: 'UTC' });
}
