import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { linksOf } from '../form-texts';
import { ask } from '../kinds/ask';
import type { Named, Thing } from '../types';
import { getThing } from './get-thing';
import { listOptions } from './list-things';

/** Two asks of which one would be made, and what would happen to the recommendations of the first. */
export interface Merge {
  from: Thing;
  /** What it can be merged into. */
  choices: Named[];
  /** Null until one is chosen. */
  into: Thing | null;
  moving: Named[];
  /** How many of them stand in both already. */
  shared: number;
}

/** What merging an ask into another one would do; null for an ask that is not there or archived. */
export async function getMerge(
  viewer: Viewer,
  key: string,
  intoKey: string,
): Promise<Merge | null> {
  const found = await getThing(viewer, ask, key);
  if (!found || found.thing.archived) return null;
  const from = found.thing;
  const target = intoKey ? await getThing(viewer, ask, intoKey) : null;
  const isTarget = target && !target.thing.archived && target.thing.id !== from.id;
  const into = isTarget ? target.thing : null;
  const ids = linksOf(from.values.recommendations).map(String);
  const standing = into ? linksOf(into.values.recommendations).map(String) : [];
  const rows = await db.recommendation.findMany({
    where: { id: { in: ids } },
    select: { id: true, reference: true, summary: true },
    orderBy: [{ madeOn: 'asc' }, { reference: 'asc' }],
  });
  return {
    from,
    choices: (await listOptions('ask', 1000)).filter(({ id }) => id !== from.id),
    into,
    moving: rows.map(({ id, reference, summary }) => ({ id, key: reference, title: summary })),
    shared: ids.filter((id) => standing.includes(id)).length,
  };
}

/** The slug of the ask that an archived one became in the end; null where it was not merged. */
export async function getMergedInto(slug: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ slug: string }[]>`
    WITH RECURSIVE line AS (
      SELECT a.merged_into_id AS id, 1 AS step FROM asks a
      WHERE a.slug = ${slug} AND a.merged_into_id IS NOT NULL
      UNION ALL
      SELECT a.merged_into_id, line.step + 1 FROM asks a JOIN line ON line.id = a.id
      WHERE a.merged_into_id IS NOT NULL)
    SELECT a.slug FROM line JOIN asks a ON a.id = line.id ORDER BY line.step DESC LIMIT 1`;
  return row?.slug ?? null;
}
