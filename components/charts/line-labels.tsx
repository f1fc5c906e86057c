'use client';

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spread } from './label-places';
import { lookOf } from './line-looks';
import type { IndicatorLine, IndicatorPoint } from './types';

/** Room that labels at the right edge need. */
export const labelRoom = 150;

const lastOf = ({ points }: IndicatorLine): IndicatorPoint | undefined =>
  points.reduce<IndicatorPoint | undefined>(
    (last, point) =>
      !last || (point.endYear ?? point.year) > (last.endYear ?? last.year) ? point : last,
    undefined,
  );

const yearOf = (point: IndicatorPoint | undefined): number => point?.endYear ?? point?.year ?? 0;

/** Names and latest values at the ends of the lines, for plots wide enough to hold them. */
export function LineLabels({
  lines,
  withNames,
  locale,
}: {
  lines: readonly IndicatorLine[];
  withNames: boolean;
  locale: Locale;
}) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!area || !xScale || !yScale) return null;
  const latest = Math.max(...lines.map((line) => yearOf(lastOf(line))));
  const ends = lines.flatMap((line, index) => {
    const last = lastOf(line);
    // A comparator that ends earlier would have its label lie over the lines that go on: the key names it.
    if (line.isComparator && yearOf(last) < latest) return [];
    const x = last && xScale(last.endYear ?? last.year);
    const y = last && yScale(last.value);
    if (!last || x === undefined || y === undefined) return [];
    return [{ key: line.key, x, y, last, line, look: lookOf(lines, index) }];
  });
  const places = spread(ends, {
    gap: 16,
    width: withNames ? labelRoom : 40,
    top: area.y + 6,
    bottom: area.y + area.height - 4,
  });
  return (
    <g>
      {ends.map(({ key, x, last, line, look }) => (
        <text
          key={key}
          x={x + 10}
          y={places.get(key)}
          dominantBaseline="central"
          fontSize={13}
          fill={look.colour}
          stroke="var(--surface)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          <tspan fontWeight={650}>{formatNumber(locale, last.value)}</tspan>
          {withNames ? ` ${shorten(line.label)}` : null}
        </text>
      ))}
    </g>
  );
}

/** Long names stand in full in the key above the picture. */
function shorten(label: string): string {
  return label.length <= 20 ? label : `${label.slice(0, 19).trimEnd()}…`;
}
