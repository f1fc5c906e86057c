import type { Explained, PlanNode } from './explain';

/** The tables that grow with the number of recommendations or with use. */
export const bigTables = [
  'recommendations',
  'recommendation_bodies',
  'recommendation_themes',
  'ask_recommendations',
  'asks',
  'assessments',
  'assessment_citations',
  'headlines',
  'recommendation_search',
  'search_entries',
  'search_vocabulary',
  'verifications',
  'evidence',
  'evidence_links',
  'citations',
  'documents',
  'sources',
  'audit_events',
] as const;

/** A place of a plan that reads a big table as a whole, or nearly. */
export type WholeScan = {
  table: string;
  /** How: `Seq Scan`, or the kind of index scan. */
  how: string;
  /** Rows read, as a share of the table's (above 1 when it was read more than once). */
  share: number;
  /** In this node, milliseconds. */
  milliseconds: number;
};

/** From this share of a table on, reading it by an index is as good as reading all of it. */
const nearlyAll = 0.5;

/** Every sequential scan of a big table, and every index scan that reads most of one. */
export function wholeScans(
  { plan }: Pick<Explained, 'plan'>,
  sizes: ReadonlyMap<string, number>,
): WholeScan[] {
  return nodesOf(plan).flatMap((node) => {
    const table = node['Relation Name'];
    const size = table === undefined ? undefined : sizes.get(table);
    if (table === undefined || !size) return [];
    const loops = node['Actual Loops'] ?? 1;
    const read =
      ((node['Actual Rows'] ?? 0) +
        (node['Rows Removed by Filter'] ?? 0) +
        (node['Rows Removed by Index Recheck'] ?? 0)) *
      loops;
    const share = read / size;
    const isSequential = node['Node Type'] === 'Seq Scan' && loops > 0;
    if (!isSequential && share < nearlyAll) return [];
    const milliseconds = (node['Actual Total Time'] ?? 0) * loops;
    return [{ table, how: howOf(node), share, milliseconds }];
  });
}

function howOf(node: PlanNode): string {
  const index = node['Index Name'];
  return index ? `${node['Node Type']} (${index})` : node['Node Type'];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
