import { contestBetween } from '@/lib/status/contest';
import { type Turn, turnOf } from '@/lib/status/ladder';
import { type Status, type StatusCounts, statuses } from '@/lib/status/scale';
import type { Flow } from './types';

/** What a page says of the flows between two days in one sentence. */
export type FlowSummary = {
  /** Existed on the earlier day. */
  before: number;
  /** Of them, those that stand elsewhere on the later day. */
  moved: number;
  /** Of them, those that stand where they stood. */
  same: number;
  /** Made since. */
  made: number;
  turns: Record<Turn, number>;
};

export function summarise(flows: readonly Flow[]): FlowSummary {
  const summary: FlowSummary = {
    ...{ before: 0, moved: 0, same: 0, made: 0 },
    turns: { FORWARD: 0, BACK: 0, OTHER: 0 },
  };
  for (const { from, to, count } of flows) {
    if (from === null) summary.made += count;
    else summary.before += count;
    if (from === to) summary.same += count;
    if (from === null || from === to) continue;
    summary.moved += count;
    summary.turns[turnOf(from, to)] += count;
  }
  return summary;
}

/** How many stood where on the earlier day, and stand where on the later one. */
export function endsOf(flows: readonly Flow[]): { before: StatusCounts; after: StatusCounts } {
  const before: StatusCounts = {};
  const after: StatusCounts = {};
  for (const { from, to, count } of flows) {
    if (from !== null) before[from] = (before[from] ?? 0) + count;
    after[to] = (after[to] ?? 0) + count;
  }
  return { before, after };
}

/** How often two voices agree; `more`: the first sees more done than the second. */
export type Agreement = Record<'total' | 'same' | 'close' | 'far' | 'more' | 'less', number>;

/** What the flows from one voice's statuses to the other's say of how far they agree. */
export function agreement(
  flows: readonly { from: Status; to: Status; count: number }[],
): Agreement {
  const found: Agreement = { total: 0, same: 0, close: 0, far: 0, more: 0, less: 0 };
  for (const { from, to, count } of flows) {
    found.total += count;
    const contest = contestBetween(from, to);
    found[contest === 'UNCONTESTED' ? 'same' : contest === 'CLOSE' ? 'close' : 'far'] += count;
    const turn = turnOf(from, to);
    if (turn === 'BACK') found.more += count;
    if (turn === 'FORWARD') found.less += count;
  }
  return found;
}

/** A grid of pairs of statuses in the order of the scale, with only the rows and columns that hold something. */
export type Grid = {
  /** `null` is the row of what had not been made yet; it stands last. */
  rows: { status: Status | null; cells: number[]; total: number }[];
  columns: Status[];
  totals: number[];
};

export function gridOf(flows: readonly Flow[]): Grid {
  const columns = statuses.filter((status) => flows.some(({ to }) => to === status));
  const heads = [...statuses, null].filter((status) => flows.some(({ from }) => from === status));
  const countOf = (from: Status | null, to: Status) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
  const rows = heads.map((status) => {
    const cells = columns.map((column) => countOf(status, column));
    return { status, cells, total: sum(cells) };
  });
  return {
    rows,
    columns,
    totals: columns.map((_, index) => sum(rows.map(({ cells }) => cells[index] ?? 0))),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
