'use client';

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type IndicatorRow, indicatorRows } from './indicator-rows';
import { LineLabels, labelRoom } from './line-labels';
import { LineSample, lookOf, PointMark } from './line-looks';
import styles from './plot.module.css';
import { activeRow, axis, grid, markLines, TooltipBox, type TooltipState } from './plot-parts';
import type { IndicatorLine } from './types';
import { useSize } from './use-size';

export interface IndicatorSeriesPlotProps {
  label: string;
  lines: readonly IndicatorLine[];
  marks: readonly { year: number; letters: string }[];
  locale: Locale;
  /** The ends of the scale where it has fixed ones (an index from 0 to 3). */
  domain?: readonly [number, number] | undefined;
}

/** Known years as points, joined only to their neighbours; a gap stays a gap. */
export default function IndicatorSeriesPlot({
  label,
  lines,
  marks,
  locale,
  domain,
}: IndicatorSeriesPlotProps) {
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const rows = indicatorRows(
    lines,
    marks.map(({ year }) => year),
  );
  const isOneYear = rows.length === 1;
  const isWide = width >= 640;
  return (
    <div ref={box} className={`${styles.plot} ${isOneYear ? styles.low : ''}`}>
      {width > 0 ? (
        <LineChart
          width={width}
          height={height}
          data={rows}
          margin={{
            top: marks.length > 0 ? 22 : 12,
            right: isWide && !isOneYear ? labelRoom : 40,
            bottom: 0,
            left: 0,
          }}
          role="application"
          aria-label={label}
        >
          <CartesianGrid {...grid} />
          <XAxis
            dataKey="year"
            type="number"
            domain={
              isOneYear
                ? [(year: number) => year - 1, (year: number) => year + 1]
                : ['dataMin', 'dataMax']
            }
            ticks={isOneYear ? rows.map(({ year }) => year) : undefined}
            tickCount={Math.max(2, Math.min(rows.length, Math.floor(width / 60)))}
            allowDecimals={false}
            padding={{ left: 12, right: 12 }}
            {...axis}
          />
          <YAxis
            width={52}
            domain={domain ? [...domain] : [0, 'auto']}
            tickFormatter={(value: number) => formatNumber(locale, value)}
            {...axis}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--rule-strong)' }}
            content={(state: TooltipState<IndicatorRow>) => (
              <PointTooltip state={state} lines={lines} />
            )}
          />
          {markLines(marks)}
          {lines.map((line, index) => {
            const look = lookOf(lines, index);
            return (
              <Line
                key={line.key}
                dataKey={(row: IndicatorRow) => row.values[line.key]}
                name={line.label}
                stroke={look.colour}
                strokeWidth={line.isComparator ? 1.5 : 2.5}
                strokeDasharray={look.dash}
                isAnimationActive={false}
                activeDot={false}
                dot={({ key, cx, cy, payload }) => {
                  const point = (payload as IndicatorRow).points[line.key];
                  const year = (payload as IndicatorRow).year;
                  const isEnd = point && (year === point.year || year === point.endYear);
                  return isEnd && typeof cx === 'number' && typeof cy === 'number' ? (
                    <PointMark key={key} x={cx} y={cy} look={look} />
                  ) : (
                    <g key={key} />
                  );
                }}
              />
            );
          })}
          <LineLabels lines={lines} withNames={isWide} locale={locale} />
        </LineChart>
      ) : null}
    </div>
  );
}

function PointTooltip({
  state,
  lines,
}: {
  state: TooltipState<IndicatorRow>;
  lines: readonly IndicatorLine[];
}) {
  const row = activeRow(state);
  const known = lines.map((line, index) => ({ line, index, point: row?.points[line.key] }));
  if (!row || known.every(({ point }) => !point)) return null;
  return (
    <TooltipBox title={row.year}>
      {known.map(({ line, index, point }) =>
        point ? (
          <div key={line.key}>
            <LineSample look={lookOf(lines, index)} /> <strong>{point.text}</strong> {line.label}
            {point.period && point.period !== String(row.year) ? ` (${point.period})` : ''}
          </div>
        ) : null,
      )}
    </TooltipBox>
  );
}
