import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { compareCodes } from '@/lib/i18n/collation';
import { dateOf, type Moment } from '@/lib/moment/moment';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import type { StatusCounts } from '@/lib/status/scale';
import type { BodySummary } from '../types';
import { bodyLine } from './line';

const named = { id: true, slug: true, name: true, shortName: true } as const;

/** Where the recommendations of every body and of those below it stand, by the body's id. */
export async function countPerBody(
  countryId: string,
  moment: Moment,
): Promise<Map<string, StatusCounts>> {
  return countStatusesPer(
    moment,
    {
      join: Prisma.sql`JOIN recommendation_bodies g ON g.recommendation_id = r.id
        JOIN ${bodyLine} line ON line.id = g.body_id`,
      key: Prisma.sql`line.top`,
    },
    Prisma.sql`r.country_id = ${countryId}::uuid`,
  );
}

/**
 * The bodies that stand below no other and had issued something about the country, or are told of in an
 * engagement with it, by the moment's day; those with most recommendations first.
 */
export async function listBodies(countryId: string, moment: Moment): Promise<BodySummary[]> {
  const day = dateOf(moment.asOf);
  const [bodies, counts] = await Promise.all([
    db.body.findMany({
      where: { aboveId: null, archivedAt: null },
      select: {
        ...named,
        kind: true,
        description: true,
        below: { where: { archivedAt: null }, select: named, orderBy: { shortName: 'asc' } },
        documents: {
          where: { document: { issuedLatest: { lte: day }, coverages: { some: { countryId } } } },
          select: { documentId: true },
        },
      },
    }),
    countPerBody(countryId, moment),
  ]);
  return bodies
    .filter((body) => body.documents.length > 0 || counts.has(body.id))
    .map(({ id, documents, below, ...body }) => ({
      ...body,
      counts: counts.get(id) ?? {},
      documentCount: documents.length,
      below: below
        .filter((one) => counts.has(one.id))
        .map(({ id: belowId, ...one }) => ({ ...one, counts: counts.get(belowId) ?? {} })),
    }))
    .sort((a, b) => sum(b.counts) - sum(a.counts) || compareCodes(a.slug, b.slug));
}

function sum(counts: StatusCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
