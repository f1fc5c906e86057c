import type { WithholdingReason } from '@/lib/db/generated/enums';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/**
 * What stands where a text was: `[withheld: PRIVACY 2026-11-27]`. Files of data have it as it is, a token
 * that stays the same in every language; whoever reads a page reads it in words. The first ones, and those
 * that the loader repeats, name neither reason nor day.
 */
const whole = /^\[withheld(?:: (SAFETY|PRIVACY|LEGAL|COPYRIGHT) (\d{4}-\d\d-\d\d))?\]$/;

/** The marker of a text that is withheld again where it would have come back. */
export const bareMarker = '[withheld]';

/** Whether a text is no text but what stands where one was. */
export function isMarker(text: string): boolean {
  return whole.test(text);
}

/** What a reader reads in place of a withheld text; null for a text that is there. */
export function sayWithheld(locale: Locale, text: string): string | null {
  const match = whole.exec(text);
  if (!match) return null;
  const t = getTranslator(locale, 'withholding');
  const [, reason, day] = match;
  if (!reason || !day) return `[${t('marker.bare')}]`;
  const words = {
    reason: t(`reason.${reason as WithholdingReason}`),
    date: formatDay(locale, day),
  };
  return `[${t('marker.full', words)}]`;
}
