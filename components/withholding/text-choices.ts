import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { WithholdableKind } from '@/lib/withholding/fields';
import type { WithholdableThing } from '@/lib/withholding/types';

/** What one chooses from: where a text stands, and the text itself. */
export type TextChoice = { value: string; label: string; text: string };

/** The texts of a thing as choices, in the reader's words. */
export function textChoices(locale: Locale, { texts }: WithholdableThing): TextChoice[] {
  const t = getTranslator(locale, 'withholding');
  return texts.map(({ kind, id, field, text, of }) => {
    const { voice, name } = of;
    const date = of.day && formatDay(locale, of.day);
    const isJudgement = kind === 'assessment' && voice && date;
    const parts = isJudgement ? [t('of', { voice, date })] : [name, voice, date];
    return {
      value: `${kind}/${id}/${field}`,
      label: [thingWord(locale, kind), fieldWord(locale, kind, field), ...parts]
        .filter((part) => part)
        .join(', '),
      text,
    };
  });
}

/** What one thing of a kind is called, as the history calls it. */
export function thingWord(locale: Locale, kind: WithholdableKind): string {
  return getTranslator(locale, 'audit')(`kind.${kind}`);
}

/** What a field is called; a file is called a file, whatever column stands for it. */
export function fieldWord(locale: Locale, kind: WithholdableKind, field: string): string {
  const t = getTranslator(locale, 'withholding');
  if (kind === 'evidence_file' && field === 'name') return t('field.file');
  if (t.has(`field.${field as 'summary'}`)) return t(`field.${field as 'summary'}`);
  const name = field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return getTranslator(locale, 'audit')(`field.${name as 'summary'}`).toLocaleLowerCase(locale);
}
