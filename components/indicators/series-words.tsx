import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { countryName, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { formatVagueDate } from '@/lib/i18n/vague-date';
import type { Panel, Series } from '@/lib/indicators/series';
import { wordsOf } from '@/lib/translations/page-texts';

/** What a line or bar is called: its series where there are several, its place where there are others. */
export function seriesLabel(locale: Locale, series: Series, panel: Panel): string {
  const t = getTranslator(locale, 'indicators');
  const places = new Set(
    panel.series.map(({ countryCode, groupName }) => countryCode ?? groupName),
  );
  const place =
    series.countryCode === null
      ? wordsOf(series.groupName ?? '')
      : countryName(locale, series.countryCode);
  const own = series.name && wordsOf(series.name);
  const named = [own, places.size > 1 || !own ? place : null].filter(Boolean);
  if (series.isFirstReported) named.push(t('firstReported'));
  return named.join(', ');
}

/** The finding of a panel in a sentence made from its numbers. */
export function panelTitle(locale: Locale, panel: Panel, indicator: string): ReactNode {
  const t = getTranslator(locale, 'indicators');
  const [main] = panel.series;
  const first = main?.points[0];
  const last = main?.points.at(-1);
  if (!main || !first || !last) return <RecordText text={indicator} />;
  const name = () => <RecordText text={main.name ?? indicator} />;
  const value = formatNumber(locale, first.value);
  const period = formatVagueDate(locale, first.period);
  if (first !== last) {
    return t.rich('trend', {
      name,
      first: value,
      firstPeriod: period,
      last: formatNumber(locale, last.value),
      lastPeriod: formatVagueDate(locale, last.period),
    });
  }
  if (panel.series.some(({ isComparator }) => isComparator) && main.countryCode) {
    return t('compared', { country: countryName(locale, main.countryCode), value, period });
  }
  return t.rich('single', { name, value, period });
}
