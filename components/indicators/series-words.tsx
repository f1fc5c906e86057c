import { Fragment, type ReactNode } from 'react';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { countryName, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Panel, Series } from '@/lib/indicators/series';
import { wordsOf } from '@/lib/translations/page-texts';

/** What a line or bar is called: its series where there are several, its place where there are others. */
export function seriesLabel(locale: Locale, series: Series, panel: Panel): string {
  return partsOf(locale, series, panel)
    .map(({ text, isOurs }) => (isOurs ? text : wordsOf(text)))
    .join(', ');
}

/** The same, with the record's own words marked as what they are. */
export function SeriesName(props: { locale: Locale; series: Series; panel: Panel }) {
  const parts = partsOf(props.locale, props.series, props.panel).map(({ text, isOurs }, index) => (
    <Fragment key={text}>
      {index > 0 ? ', ' : null}
      {isOurs ? text : <RecordText text={text} />}
    </Fragment>
  ));
  // One element: in a row with gaps its parts would stand apart.
  return <span>{parts}</span>;
}

/** What the name is put together from; `isOurs`: in the reader's language already. */
function partsOf(locale: Locale, series: Series, panel: Panel) {
  const t = getTranslator(locale, 'indicators');
  const places = new Set(
    panel.series.map(({ countryCode, groupName }) => countryCode ?? groupName),
  );
  const parts: { text: string; isOurs: boolean }[] = [];
  if (series.name) parts.push({ text: series.name, isOurs: false });
  if (places.size > 1 || !series.name)
    parts.push(
      series.countryCode === null
        ? { text: series.groupName ?? '', isOurs: false }
        : { text: countryName(locale, series.countryCode), isOurs: true },
    );
  if (series.isFirstReported) parts.push({ text: t('firstReported'), isOurs: true });
  return parts.filter(({ text }) => text);
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
  const period = () => <DateText locale={locale} date={first.period} />;
  if (first !== last) {
    return t.rich('trend', {
      name,
      first: value,
      firstPeriod: period,
      last: formatNumber(locale, last.value),
      lastPeriod: () => <DateText locale={locale} date={last.period} />,
    });
  }
  if (panel.series.some(({ isComparator }) => isComparator) && main.countryCode) {
    return t.rich('compared', { country: countryName(locale, main.countryCode), value, period });
  }
  return t.rich('single', { name, value, period });
}
