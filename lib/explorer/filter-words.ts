import type { SelectionNames } from '@/lib/explorer/queries/list-names';
import { filtersOf } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Status } from '@/lib/status/scale';
import { inReadersLanguage } from '@/lib/translations/page-texts';
import type { ShownText } from '@/lib/translations/types';

/** One filter in words. `lang` is set where the value is the record's own name. */
export type FilterWords = {
  name: keyof Selection;
  value: string;
  label: string;
  words: string;
  lang?: Locale;
};

/** A value of a filter as readers know it; null where the record itself has the name. */
export function programWords(locale: Locale, name: keyof Selection, value: string): string | null {
  const t = getTranslator(locale, 'status');
  switch (name) {
    case 'q':
    case 'year':
      return value;
    case 'status':
      return t(`name.${value as Status}`);
    case 'response':
      return t(`response.${value as Selection['response'][number]}`);
    case 'freshness':
      return t(`freshness.${value as Selection['freshness'][number]}`);
    case 'contest':
      return t(`contest.${value as Selection['contest'][number]}`);
    case 'due':
      return t('freshness.OVERDUE');
    default:
      return null;
  }
}

/** Every filter of a selection in the reader's words, in the order of the address. */
export function filterWords(
  locale: Locale,
  selection: Selection,
  names: SelectionNames,
  say: (original: string) => Pick<ShownText, 'text' | 'lang'> = inReadersLanguage,
): FilterWords[] {
  const t = getTranslator(locale, 'explorer');
  return filtersOf(selection).map(({ name, value }) => {
    const label = t(`filter.${name}`);
    const words = programWords(locale, name, value);
    if (words !== null) return { name, value, label, words };
    const known = name in names ? names[name as keyof SelectionNames][value] : undefined;
    const { text: said, lang } = say(known ?? value);
    return { name, value, label, words: said, lang };
  });
}

/** The whole selection in one line: `Status: Implemented, Not started; Body: UPR`. */
export function selectionInWords(words: readonly FilterWords[]): string {
  const labels = [...new Set(words.map(({ label }) => label))];
  return labels
    .map((label) => {
      const values = words.filter((one) => one.label === label).map((one) => one.words);
      return `${label}: ${values.join(', ')}`;
    })
    .join('; ');
}
