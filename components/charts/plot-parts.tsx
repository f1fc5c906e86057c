'use client';

import type { ReactElement, ReactNode } from 'react';
import { ReferenceLine } from 'recharts';
import styles from './plot.module.css';

/** Shared looks of the axes: quiet lines, the text colour from CSS. */
export const axis = {
  tickLine: false,
  axisLine: { stroke: 'var(--rule-strong)' },
  minTickGap: 6,
} as const;

export const grid = { vertical: false, stroke: 'var(--rule)' } as const;

/** Recharts hands this to a tooltip's content. */
export interface TooltipState<Row> {
  active?: boolean;
  payload?: readonly { payload?: Row }[];
}

/** The row that is pointed at or reached with the arrow keys. */
export function activeRow<Row>({ active, payload }: TooltipState<Row>): Row | undefined {
  return active ? payload?.[0]?.payload : undefined;
}

export function TooltipBox({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.tooltip}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Where a label list puts its labels; Recharts may give any of it as text. */
export interface LabelPlace {
  x?: number | string | undefined;
  y?: number | string | undefined;
  width?: number | string | undefined;
  height?: number | string | undefined;
  value?: unknown;
}

/** A count written in its own part of a column, where it fits. */
export function countInside(ink: string, place: LabelPlace): ReactElement | null {
  const [x = 0, y = 0, width = 0, height = 0] = [place.x, place.y, place.width, place.height].map(
    Number,
  );
  const text = String(place.value ?? '');
  if (!text || text === '0' || height < 15 || width < 8 * text.length + 3) return null;
  return (
    <text
      x={x + width / 2}
      y={y + height / 2}
      fill={ink}
      fontSize={12}
      fontWeight={600}
      textAnchor="middle"
      dominantBaseline="central"
    >
      {text}
    </text>
  );
}

/** Dashed lines at the years in which something happened, with their letters on top. */
export function markLines(marks: readonly { year: number; letters: string }[]) {
  return marks.map(({ year, letters }) => (
    <ReferenceLine
      key={year}
      x={year}
      stroke="var(--ink-muted)"
      strokeDasharray="3 3"
      // Behind the columns: a line through them would be read as part of the data.
      zIndex={-50}
      label={{ value: letters, position: 'top', fill: 'var(--ink)', fontSize: 12, fontWeight: 650 }}
    />
  ));
}
