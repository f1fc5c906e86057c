import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { getTranslator } from '@/lib/i18n/translator';
import { ChartFrame } from './chart-frame';
import { LazyIndicatorSeriesPlot } from './lazy-plots';
import { LineSample, lookOf } from './line-looks';
import plotStyles from './plot.module.css';
import { marksByYear } from './time-marks';
import type { ChartText, IndicatorLine, IndicatorPoint, TimeMark } from './types';

/** The period of a value as people write it. */
function periodOf({ year, endYear, period }: IndicatorPoint): string {
  return period ?? (endYear && endYear !== year ? `${year}–${endYear}` : String(year));
}

/**
 * An indicator over the years with its comparators; law changes marked. Gaps stay gaps and one
 * known year is one point, with a word about it.
 */
export function IndicatorSeries({
  label,
  lines,
  marks = [],
  domain,
  ...text
}: ChartText & {
  /** What is drawn, for those who do not see it. */
  label: string;
  lines: readonly IndicatorLine[];
  marks?: readonly TimeMark[];
  domain?: readonly [number, number];
}) {
  const { locale } = text;
  const t = getTranslator(locale, 'charts');
  const years = new Set(lines.flatMap(({ points }) => points.map(periodOf)));
  return (
    <ChartFrame
      {...text}
      marks={marks}
      subtitle={
        <>
          {text.subtitle}
          {years.size === 1 ? ` ${t('oneYear', { year: [...years][0] ?? '' })}` : null}
        </>
      }
      plot={
        <>
          <Still as="ul" className={plotStyles.key}>
            {lines.map((line, index) => (
              <li key={line.key}>
                <LineSample look={lookOf(lines, index)} /> {line.name ?? line.label}
              </li>
            ))}
          </Still>
          <LazyIndicatorSeriesPlot
            label={label}
            lines={lines.map(({ name: _, ...line }) => line)}
            marks={marksByYear(marks)}
            locale={locale}
            domain={domain}
          />
        </>
      }
      table={
        <Table caption={label} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('series')}</th>
              <th scope="col">{t('period')}</th>
              <th scope="col" data-numeric>
                {t('value')}
              </th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.flatMap((line) =>
              line.points.map((point) => (
                <tr key={`${line.key} ${periodOf(point)} ${point.text} ${point.note ?? ''}`}>
                  <th scope="row">{line.name ?? line.label}</th>
                  <td>{periodOf(point)}</td>
                  <td data-numeric>{point.text}</td>
                  <td>{point.note}</td>
                </tr>
              )),
            )}
          </tbody>
        </Table>
      }
    />
  );
}
