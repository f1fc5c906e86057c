'use client';

import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import type { EvidenceYear } from '@/lib/charts/series';
import { directions } from '@/lib/charts/series';
import type { Direction } from '@/lib/db/generated/enums';
import { directionColours } from './directions';
import styles from './plot.module.css';
import {
  activeRow,
  axis,
  countInside,
  grid,
  type LabelPlace,
  markLines,
  TooltipBox,
  type TooltipState,
} from './plot-parts';
import { useSize } from './use-size';

export interface EvidenceOverTimePlotProps {
  label: string;
  years: readonly EvidenceYear[];
  names: Record<Direction, string>;
  marks: readonly { year: number; letters: string }[];
}

type Row = { year: number } & Partial<Record<Direction, number>>;

/** Columns per year: what points forward at the bottom, what points back on top. */
export default function EvidenceOverTimePlot({
  label,
  years,
  names,
  marks,
}: EvidenceOverTimePlotProps) {
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const rows: Row[] = years.map(({ year, counts }) => ({ year, ...counts }));
  return (
    <div ref={box} className={styles.plot}>
      {width > 0 ? (
        <BarChart
          width={width}
          height={height}
          data={rows}
          margin={{ top: marks.length > 0 ? 20 : 6, right: 0, bottom: 0, left: 0 }}
          barCategoryGap={width < 480 ? 1 : '15%'}
          role="application"
          aria-label={label}
        >
          <CartesianGrid {...grid} />
          <XAxis dataKey="year" {...axis} />
          <YAxis width={34} allowDecimals={false} {...axis} axisLine={false} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--ink)', fillOpacity: 0.06 }}
            content={(state: TooltipState<Row>) => <YearTooltip state={state} names={names} />}
          />
          {directions.map((direction) => (
            <Bar
              key={direction}
              dataKey={direction}
              stackId="directions"
              fill={directionColours[direction].fill}
              stroke="var(--surface)"
              strokeWidth={0.5}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={direction}
                content={(place: LabelPlace) => countInside(directionColours[direction].ink, place)}
              />
            </Bar>
          ))}
          {markLines(marks)}
        </BarChart>
      ) : null}
    </div>
  );
}

function YearTooltip({
  state,
  names,
}: {
  state: TooltipState<Row>;
  names: Record<Direction, string>;
}) {
  const row = activeRow(state);
  if (!row) return null;
  return (
    <TooltipBox title={row.year}>
      <ul>
        {[...directions].reverse().map((direction) =>
          row[direction] ? (
            <li key={direction}>
              <svg width="14" height="14" aria-hidden="true" focusable="false">
                <rect width="14" height="14" fill={directionColours[direction].fill} />
              </svg>
              <b>{row[direction]}</b>
              {names[direction]}
            </li>
          ) : null,
        )}
      </ul>
    </TooltipBox>
  );
}
