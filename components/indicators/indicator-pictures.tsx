import { ChartFrame } from '@/components/charts/chart-frame';
import { chartLinks } from '@/components/charts/chart-links';
import { IndicatorSeries } from '@/components/charts/indicator-series';
import type { TimeMark } from '@/components/charts/types';
import { lawMarks } from '@/components/evidence/law-marks';
import { RecordText } from '@/components/record/record-text';
import type { LawChange } from '@/lib/evidence/types';
import { formatNumber } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { formatVagueDate } from '@/lib/i18n/vague-date';
import { categoryYears, indicatorPanels, type Panel } from '@/lib/indicators/series';
import type { IndicatorDetail } from '@/lib/indicators/types';
import { wordsOf } from '@/lib/translations/page-texts';
import { CategoryStrip } from './category-strip';
import { panelTitle, SeriesName, seriesLabel } from './series-words';
import { SourceLine } from './source-line';
import { ValueBars } from './value-bars';

interface Props {
  place: Place;
  indicator: IndicatorDetail;
  laws: readonly LawChange[];
  /** Level of the pictures' headings. */
  level: 2 | 4;
}

/**
 * The pictures of an indicator: lines where several periods are known, bars where one is, years with their
 * category where it has no numbers. Each unit has an axis of its own.
 */
export function IndicatorPictures({ place, indicator, laws, level }: Props) {
  const panels = indicatorPanels(indicator, place.country);
  const categories = categoryYears(indicator.observations, place.country);
  return (
    <>
      {panels.map((panel, index) => (
        <PanelPicture
          key={panel.unit}
          place={place}
          indicator={indicator}
          laws={laws}
          level={level}
          panel={panel}
          nth={index + 1}
        />
      ))}
      {categories.length > 1 ? (
        <CategoryStrip locale={place.locale} years={categories} id={`${indicator.slug}-years`} />
      ) : null}
    </>
  );
}

function PanelPicture({
  place,
  indicator,
  laws,
  level,
  panel,
  nth,
}: Props & { panel: Panel; nth: number }) {
  const { locale } = place;
  const id = `${indicator.slug}-${panel.unit.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const text = {
    locale,
    id,
    level,
    title: panelTitle(locale, panel, indicator.name),
    subtitle: <Subtitle place={place} indicator={indicator} panel={panel} />,
    source: <SourceLine citations={indicator.citations} />,
    downloads: chartLinks(place, 'indicator', {
      indicator: indicator.slug,
      ...(nth > 1 && { panel: String(nth) }),
    }),
  };
  if (panel.periods < 2) {
    // One value is said in the title: a bar beside no other would show nothing.
    const isAlone = panel.series.length === 1;
    return (
      <ChartFrame {...text}>
        {isAlone ? null : <ValueBars locale={locale} panel={panel} />}
      </ChartFrame>
    );
  }
  const lines = panel.series.map((series) => ({
    key: series.key,
    label: seriesLabel(locale, series, panel),
    name: <SeriesName locale={locale} series={series} panel={panel} />,
    isComparator: series.isComparator || series.isFirstReported,
    points: series.points.map(({ period, ...point }) => ({
      ...point,
      text: formatNumber(locale, point.value),
      period: formatVagueDate(locale, period, wordsOf),
    })),
  }));
  return (
    <IndicatorSeries
      {...text}
      label={`${wordsOf(indicator.name)} (${wordsOf(panel.unit)})`}
      lines={lines}
      marks={marksWithin(place, panel, laws)}
    />
  );
}

/** The changes of law in the years that the panel covers: others would stretch its axis over nothing. */
function marksWithin(place: Place, panel: Panel, laws: readonly LawChange[]): TimeMark[] {
  const points = panel.series.flatMap((series) => series.points);
  const first = Math.min(...points.map(({ year }) => year));
  const last = Math.max(...points.map(({ year, endYear }) => endYear ?? year));
  return lawMarks(place, laws).filter(({ year }) => year >= first && year <= last);
}

function Subtitle({ place, indicator, panel }: Omit<Props, 'laws' | 'level'> & { panel: Panel }) {
  const t = getTranslator(place.locale, 'indicators');
  return (
    <>
      {t.rich('unit', { unit: () => <RecordText text={panel.unit} /> })}
      {indicator.higherMeans && panel.unit === indicator.unit ? (
        <> {t.rich('higher', { meaning: () => <RecordText text={indicator.higherMeans} /> })}</>
      ) : null}
    </>
  );
}
