import { sayLabel } from '@/lib/editing/say';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type TextGroup, translatableText } from '@/lib/translations/texts';

/** What a text is called: as its field is at the desk. */
export function textLabel(locale: Locale, subjectKind: string, field: string): string {
  const label = translatableText(subjectKind, field)?.label;
  if (!label) return field;
  return label.from === 'editing'
    ? sayLabel(locale, label)
    : getTranslator(locale, 'translations')(`field.${label.name}`);
}

/** What the things of a group are called. */
export function groupLabel(locale: Locale, group: TextGroup): string {
  return group === 'assessment' || group === 'note'
    ? getTranslator(locale, 'translations')(`groups.${group}`)
    : getTranslator(locale, 'editing')(`kind.${group}`);
}
