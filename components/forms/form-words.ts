import { createTranslator } from 'use-intl/core';
import type { FieldError, FormCode } from '@/lib/forms/outcome';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { signInPath } from '@/lib/i18n/paths';

/** The messages that every form needs in the browser. */
export type FormMessages = Pick<Messages, 'errors'>;

/** What is wrong, in the reader's language. */
export interface FormWords {
  summary: string;
  code: (code: FormCode, errorId?: string) => string;
  field: (error: FieldError | undefined) => string | undefined;
  /** The way back for somebody whose session has ended, beside the page with what they typed. */
  signIn: { href: string; label: string };
}

/** Words for the codes with which actions answer; for both server and browser. */
export function formWords(locale: Locale, messages: FormMessages): FormWords {
  const t = createTranslator({ locale, messages, namespace: 'errors', timeZone: 'UTC' });
  return {
    summary: t('summary'),
    signIn: { href: signInPath(locale), label: t('signIn') },
    code: (code, errorId = '') => t(`code.${code}`, { id: errorId }),
    field: (error) => {
      if (!error) return undefined;
      const { code, max = 0, min = 0, day } = error;
      return t(`field.${code}`, { max, min, day: day ? formatDay(locale, day) : '' });
    },
  };
}
