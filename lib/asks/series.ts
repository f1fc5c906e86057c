import type { RecommendationRow } from '@/lib/recommendations/types';

/** Who asked in a year, with what; years in order, each year once. */
export type AskYear = {
  year: number;
  bodies: { slug: string; shortName: string; rows: RecommendationRow[] }[];
};

/** The years in which an ask was made, and by whom: its recommendations by year and body. */
export function askYears(rows: readonly RecommendationRow[]): AskYear[] {
  const years = new Map<number, Map<string, AskYear['bodies'][number]>>();
  for (const row of rows) {
    const year = yearOf(row);
    const bodies = years.get(year) ?? new Map<string, AskYear['bodies'][number]>();
    years.set(year, bodies);
    for (const { slug, shortName } of row.bodies) {
      const body = bodies.get(slug) ?? { slug, shortName, rows: [] };
      body.rows.push(row);
      bodies.set(slug, body);
    }
  }
  return [...years]
    .sort(([first], [second]) => first - second)
    .map(([year, bodies]) => ({ year, bodies: [...bodies.values()] }));
}

/** The years of the first and the latest recommendation; both null for none. */
export function spanOfYears(rows: readonly RecommendationRow[]): {
  firstYear: number | null;
  lastYear: number | null;
} {
  const years = rows.map(yearOf);
  if (years.length === 0) return { firstYear: null, lastYear: null };
  return { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

function yearOf(row: Pick<RecommendationRow, 'madeOn'>): number {
  return Number(row.madeOn.slice(0, 4));
}
