import { filterWords, selectionInWords } from '@/lib/explorer/filter-words';
import type { SelectionNames } from '@/lib/explorer/queries/list-names';
import { countryName, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { ViewLine } from '@/lib/views/types';

/** What a view shows, in a line: the country, what is chosen, how it is shown, and of which day. */
export function ViewWords({
  locale,
  names,
  view: { country, selection, columns, asOf },
}: {
  locale: Locale;
  names: SelectionNames;
  view: Pick<ViewLine, 'country' | 'selection' | 'columns' | 'asOf'>;
}) {
  const t = getTranslator(locale, 'explorer');
  return [
    countryName(locale, country),
    selectionInWords(filterWords(locale, selection, names)) || t('views.everything'),
    columns.length > 0 ? t('views.columns', { count: columns.length }) : null,
    asOf && t('views.asOf', { date: formatDay(locale, asOf) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
