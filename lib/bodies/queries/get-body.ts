import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { listDocuments } from '@/lib/documents/queries';
import { listEngagements } from '@/lib/engagements/queries';
import type { Moment } from '@/lib/moment/moment';
import { idList, listRecommendationRows } from '@/lib/recommendations/queries/list-rows';
import { countOf } from '@/lib/status/counts';
import type { BodyDetail } from '../types';
import { listLineIds } from './line';
import { countPerBody } from './list-bodies';
import { listViews } from './list-views';

const named = { slug: true, name: true, shortName: true } as const;

/** One body at the moment, with the recommendations of those below it; null where there is none of that name. */
export async function getBody(
  countryId: string,
  slug: string,
  moment: Moment,
): Promise<BodyDetail | null> {
  const found = await db.body.findUnique({
    where: { slug, archivedAt: null },
    select: {
      id: true,
      ...named,
      kind: true,
      description: true,
      above: { select: named },
      below: {
        where: { archivedAt: null },
        select: { id: true, ...named },
        orderBy: { shortName: 'asc' },
      },
      voices: { select: { id: true, slug: true, name: true, kind: true, description: true } },
    },
  });
  if (!found) return null;
  const { id, voices, below, ...body } = found;
  const line = await listLineIds(id);
  const [rows, documents, engagements, counts, views] = await Promise.all([
    listRecommendationRows(
      moment,
      Prisma.sql`r.country_id = ${countryId}::uuid AND r.id IN
        (SELECT recommendation_id FROM recommendation_bodies WHERE body_id IN ${idList(line)})`,
    ),
    listDocuments(countryId, moment, line),
    listEngagements(countryId, moment, { bodyIds: line }),
    countPerBody(countryId, moment),
    listViews(
      countryId,
      voices.map((voice) => voice.id),
      moment,
    ),
  ]);
  const [voice] = voices;
  return {
    ...body,
    below: below
      .filter((one) => counts.has(one.id))
      .map(({ id: belowId, ...one }) => ({ ...one, counts: counts.get(belowId) ?? {} })),
    counts: countOf(rows),
    rows,
    documents,
    engagements,
    voice: voice && views.length > 0 ? { ...withoutId(voice), views } : null,
  };
}

function withoutId<Row extends { id: string }>({ id: _, ...row }: Row): Omit<Row, 'id'> {
  return row;
}
