import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { WithholdableThing } from '@/lib/withholding/types';

/** What one chooses from: where a text stands, and the text itself. */
export type TextChoice = { value: string; label: string; text: string };

/** The texts of a thing as choices, in the reader's words. */
export function textChoices(locale: Locale, { texts }: WithholdableThing): TextChoice[] {
  const t = getTranslator(locale, 'withholding');
  return texts.map(({ kind, id, field, text, of }) => {
    const label = fieldWord(locale, kind, field);
    const whose = of && t('of', { voice: of.voice, date: formatDay(locale, of.effectiveOn) });
    return { value: `${kind}/${id}/${field}`, label: whose ? `${label}, ${whose}` : label, text };
  });
}

/** What a field is called; a file is called a file, whatever column stands for it. */
export function fieldWord(locale: Locale, kind: string, field: string): string {
  const t = getTranslator(locale, 'withholding');
  if (kind === 'evidence_file') return t('field.file');
  return t(`field.${field as 'summary'}`);
}
