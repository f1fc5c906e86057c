import type { IndicatorLine } from './types';

/** How one line of several is told apart: by colour, dash and shape of its points. */
export interface LineLook {
  colour: string;
  dash: string | undefined;
  shape: 'circle' | 'square' | 'triangle' | 'diamond';
}

const shapes = ['circle', 'square', 'triangle', 'diamond'] as const;
const own = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'] as const;
const dashes = ['5 4', '2 3', '8 3 2 3', '1 4'] as const;

/** Lines about the State concerned are full and coloured; comparators are grey and dashed. */
export function lookOf(lines: readonly IndicatorLine[], index: number): LineLook {
  const line = lines[index];
  const isComparator = line?.isComparator ?? false;
  const before = lines
    .slice(0, index)
    .filter((other) => (other.isComparator ?? false) === isComparator);
  const place = before.length % 4;
  return {
    colour: isComparator ? 'var(--ink-muted)' : (own[place] ?? own[0]),
    dash: isComparator ? dashes[place] : undefined,
    shape: shapes[(isComparator ? place + 1 : place) % 4] ?? 'circle',
  };
}

/** The mark of a point, around (x, y). */
export function PointMark({
  x,
  y,
  look,
  size = 4.5,
}: {
  x: number;
  y: number;
  look: LineLook;
  size?: number;
}) {
  const paint = { fill: look.colour, stroke: 'var(--surface)', strokeWidth: 1 };
  switch (look.shape) {
    case 'circle':
      return <circle cx={x} cy={y} r={size} {...paint} />;
    case 'square':
      return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} {...paint} />;
    case 'triangle':
      return (
        <path
          d={`M${x} ${y - size * 1.2}l${size * 1.2} ${size * 2.1}h${-size * 2.4}Z`}
          {...paint}
        />
      );
    case 'diamond':
      return (
        <path
          d={`M${x} ${y - size * 1.3}l${size * 1.3} ${size * 1.3}l${-size * 1.3} ${size * 1.3}l${-size * 1.3} ${-size * 1.3}Z`}
          {...paint}
        />
      );
  }
}

/** A line's sample for the key. */
export function LineSample({ look }: { look: LineLook }) {
  return (
    <svg width="34" height="14" aria-hidden="true" focusable="false">
      <path d="M1 7h32" stroke={look.colour} strokeWidth="2" strokeDasharray={look.dash} />
      <PointMark x={17} y={7} look={look} />
    </svg>
  );
}
