import 'server-only';
import { bodyLine } from '@/lib/bodies/queries/line';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { compareCodes } from '@/lib/i18n/collation';
import type { Moment } from '@/lib/moment/moment';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import { totalOf } from '@/lib/status/scale';
import { toTheState } from '../scope';
import type { BodyStanding } from '../types';

const named = { id: true, slug: true, shortName: true } as const;

/**
 * Where the recommendations to the State stand, by the body that makes them; a body standing below another is
 * counted under the one above, and again by itself in `below`. A recommendation of several bodies counts once
 * under each. Those with most recommendations first.
 */
export async function listByBody(countryId: string, moment: Moment): Promise<BodyStanding[]> {
  const line = {
    join: Prisma.sql`JOIN recommendation_bodies g ON g.recommendation_id = r.id
      JOIN ${bodyLine} line ON line.id = g.body_id`,
    key: Prisma.sql`line.top`,
  };
  const [bodies, counts] = await Promise.all([
    db.body.findMany({
      where: { aboveId: null, archivedAt: null },
      select: { ...named, below: { where: { archivedAt: null }, select: named } },
    }),
    countStatusesPer(moment, line, toTheState(countryId)),
  ]);
  const counted = ({ id, slug, shortName }: { id: string; slug: string; shortName: string }) => ({
    slug,
    shortName,
    counts: counts.get(id) ?? {},
  });
  return ranked(
    bodies.map((body) => ({ ...counted(body), below: ranked(body.below.map(counted)) })),
  );
}

function ranked<Row extends Pick<BodyStanding, 'counts' | 'slug'>>(rows: Row[]): Row[] {
  return rows
    .filter(({ counts }) => totalOf(counts) > 0)
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || compareCodes(a.slug, b.slug));
}
