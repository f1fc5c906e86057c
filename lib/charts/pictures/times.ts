import { markYear } from '@/lib/dates/vague-date';
import type { LawChange } from '@/lib/evidence/types';
import { countryName, formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { formatVagueDate } from '@/lib/i18n/vague-date';
import { indicatorPanels, type Panel, type Series } from '@/lib/indicators/series';
import type { IndicatorDetail } from '@/lib/indicators/types';
import type { TimelineEntry } from '@/lib/timeline/types';
import { lettered } from '../letters';
import { evidenceSentence } from '../sentences';
import { directions, evidenceYears, sumsOf } from '../series';
import type { Mark } from '../types';
import { type Context, numberCell, textCell, yearCell } from './context';
import type { Told } from './standings';

/** Changes of law as marks on an axis of years. */
export function lawMarksOf({ say }: Context, laws: readonly LawChange[]): Mark[] {
  const dated = laws.flatMap(({ title, occurred }) => {
    const year = markYear(occurred);
    return year === null ? [] : [{ year, label: say(title) }];
  });
  return lettered(dated).map(({ letter, mark }) => ({ ...mark, letter }));
}

/** Evidence over the years by direction, with the changes of law. */
export function evidencePicture(
  { place }: Context,
  entries: readonly TimelineEntry[],
  marks: readonly Mark[],
): Told {
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const status = getTranslator(locale, 'status');
  const charts = getTranslator(locale, 'charts');
  const { years, undated } = evidenceYears(entries);
  const shown = marks.filter(({ year }) => years.some((one) => one.year === year));
  return {
    title: evidenceSentence(place, sumsOf(years), shown.length),
    subtitle: t('counted.evidence', { undated }).trim(),
    source: t('source.evidence'),
    drawing:
      years.length > 0
        ? {
            shape: 'columns',
            columns: years.map(({ year, counts }) => ({
              label: String(year),
              parts: directions.map((one) => ({
                look: `DIRECTION_${one}` as const,
                value: counts[one] ?? 0,
              })),
            })),
            key: directions.map((one) => ({
              look: `DIRECTION_${one}` as const,
              name: status(`direction.${one}`),
            })),
            marks: shown,
          }
        : null,
    table: {
      caption: charts('evidencePerYear'),
      columns: [
        { key: 'year', label: charts('year') },
        ...directions.map((one) => ({
          key: one.toLowerCase(),
          label: status(`direction.${one}`),
          isNumeric: true,
        })),
      ],
      rows: years.map(({ year, counts }) => [
        yearCell(year),
        ...directions.map((one) => numberCell(locale, counts[one] ?? 0)),
      ]),
    },
  };
}

/** One unit of an indicator with those it is compared with; null where it has no numbers. */
export function indicatorPicture(
  context: Context,
  indicator: IndicatorDetail,
  laws: readonly LawChange[],
): Told | null {
  const { place, say, chart } = context;
  const { locale } = place;
  const panel = indicatorPanels(indicator, place.country)[Number(chart.parameters.panel ?? 1) - 1];
  if (!panel) return null;
  const t = getTranslator(locale, 'indicators');
  const charts = getTranslator(locale, 'charts');
  const lines = panel.series.map((series) => ({
    name: lineName(context, series, panel),
    isComparator: series.isComparator || series.isFirstReported,
    points: series.points.map(({ year, endYear = year, value, period }) => ({
      year,
      endYear,
      value,
      text: formatNumber(locale, value),
      period: formatVagueDate(locale, period, say),
    })),
  }));
  const years = lines.flatMap(({ points }) => points.flatMap((one) => [one.year, one.endYear]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isOnePeriod = panel.periods < 2;
  const higher = indicator.higherMeans;
  const sources = indicator.citations.map(({ publisher, title }) => say(publisher ?? title));
  return {
    title: panelSentence(context, panel, indicator),
    subtitle: [
      `${say(indicator.name)}.`,
      t.markup('unit', { unit: () => say(panel.unit) }),
      higher && panel.unit === indicator.unit
        ? t.markup('higher', { meaning: () => say(higher) })
        : '',
    ]
      .join(' ')
      .trim(),
    source: [...new Set(sources)].join('; '),
    drawing: isOnePeriod
      ? {
          shape: 'bars',
          rows: lines.flatMap(({ name, points }) =>
            points.map(({ value, period }) => ({
              label: `${name} (${period})`,
              parts: [{ look: 'SUBSTANTIALLY_IMPLEMENTED' as const, value }],
            })),
          ),
          key: [],
        }
      : {
          shape: 'lines',
          lines,
          marks: lawMarksOf(
            context,
            laws.filter(({ occurred }) => {
              const year = markYear(occurred);
              return year !== null && year >= first && year <= last;
            }),
          ),
        },
    table: {
      caption: say(indicator.name),
      columns: [
        { key: 'series', label: charts('series') },
        { key: 'period', label: charts('period') },
        { key: 'value', label: charts('value'), isNumeric: true },
      ],
      rows: lines.flatMap(({ name, points }) =>
        points.map(({ period, value }) => [
          textCell(name),
          textCell(period),
          numberCell(locale, value),
        ]),
      ),
    },
  };
}

/** What a line is called: its series where there are several, its place where there are others. */
function lineName({ place: { locale }, say }: Context, series: Series, panel: Panel): string {
  const places = new Set(panel.series.map((one) => one.countryCode ?? one.groupName));
  const parts = [series.name ? say(series.name) : ''];
  if (places.size > 1 || !series.name)
    parts.push(
      series.countryCode === null
        ? say(series.groupName ?? '')
        : countryName(locale, series.countryCode),
    );
  if (series.isFirstReported) parts.push(getTranslator(locale, 'indicators')('firstReported'));
  return parts.filter(Boolean).join(', ');
}

function panelSentence(context: Context, panel: Panel, indicator: IndicatorDetail): string {
  const { place, say } = context;
  const { locale } = place;
  const t = getTranslator(locale, 'indicators');
  const [main] = panel.series;
  const [first, last] = [main?.points[0], main?.points.at(-1)];
  if (!main || !first || !last) return say(indicator.name);
  const name = () => say(main.name ?? indicator.name);
  const period = () => formatVagueDate(locale, first.period, say);
  const value = formatNumber(locale, first.value);
  if (first !== last)
    return t.markup('trend', {
      name,
      first: value,
      firstPeriod: period,
      last: formatNumber(locale, last.value),
      lastPeriod: () => formatVagueDate(locale, last.period, say),
    });
  if (panel.series.some(({ isComparator }) => isComparator) && main.countryCode)
    return t.markup('compared', { country: countryName(locale, main.countryCode), value, period });
  return t.markup('single', { name, value, period });
}
