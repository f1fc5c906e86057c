'use client';

import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { needsOutline, statusColour, statusInk } from '@/components/status/palette';
import { StatusSwatch } from '@/components/status/status-swatch';
import { type Status, statuses } from '@/lib/status/scale';
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
import type { StatusYear } from './types';
import { useSize } from './use-size';

export interface StatusOverTimePlotProps {
  /** What the picture is, for those who do not see it; its numbers are in the table. */
  label: string;
  years: readonly StatusYear[];
  names: Record<Status, string>;
  marks: readonly { year: number; letters: string }[];
}

const axisWidth = 34;

type Row = { year: number } & Partial<Record<Status, number>>;

/** Columns per year, stacked in the order of the scale: a status holds until it changes. */
export default function StatusOverTimePlot({
  label,
  years,
  names,
  marks,
}: StatusOverTimePlotProps) {
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const rows: Row[] = years.map(({ year, counts }) => ({ year, ...counts }));
  // Two figures in every column or none: small counts alone would read as the only ones.
  const hasNumbers = (width - axisWidth) / rows.length >= 22;
  const used = statuses.filter((status) => years.some(({ counts }) => counts[status]));
  return (
    <div ref={box} className={`${styles.plot} ${styles.tall}`}>
      {width > 0 ? (
        <BarChart
          width={width}
          height={height}
          data={rows}
          margin={{ top: marks.length > 0 ? 20 : 6, right: 0, bottom: 0, left: 0 }}
          barCategoryGap={width < 480 ? 1 : '12%'}
          role="application"
          aria-label={label}
        >
          <CartesianGrid {...grid} />
          <XAxis dataKey="year" {...axis} />
          <YAxis width={axisWidth} allowDecimals={false} {...axis} axisLine={false} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--ink)', fillOpacity: 0.06 }}
            content={(state: TooltipState<Row>) => <YearTooltip state={state} names={names} />}
          />
          {used.map((status) => (
            <Bar
              key={status}
              dataKey={status}
              stackId="statuses"
              fill={statusColour(status)}
              stroke={needsOutline(status) ? 'var(--status-line)' : 'var(--surface)'}
              strokeWidth={needsOutline(status) ? 1 : 0.5}
              strokeDasharray={status === 'NOT_ASSESSED' ? '3 2' : undefined}
              isAnimationActive={false}
            >
              {hasNumbers ? (
                <LabelList
                  dataKey={status}
                  content={(place: LabelPlace) => countInside(statusInk(status), place)}
                />
              ) : null}
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
  names: Record<Status, string>;
}) {
  const row = activeRow(state);
  if (!row) return null;
  return (
    <TooltipBox title={row.year}>
      <ul>
        {[...statuses].reverse().map((status) =>
          row[status] ? (
            <li key={status}>
              <StatusSwatch status={status} size={16} />
              <b>{row[status]}</b>
              {names[status]}
            </li>
          ) : null,
        )}
      </ul>
    </TooltipBox>
  );
}
