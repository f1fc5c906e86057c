import 'server-only';
import { bodyLine } from '@/lib/bodies/queries/line';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { listChanges } from '@/lib/overview/queries/list-changes';
import { inTheRecord } from '@/lib/overview/scope';
import type { Change } from '@/lib/overview/types';
import type { Followed } from '../schema';

const longest = 50;

/** Whether there is such a recommendation to follow. */
export async function hasRecommendation(countryId: string, reference: string): Promise<boolean> {
  const where = { countryId, reference, archivedAt: null };
  return (await db.recommendation.count({ where })) > 0;
}

/** The headlines that moved last among what a feed follows, the latest first; whomever they address. */
export function listFollowedChanges(
  countryId: string,
  followed: Followed,
  moment: Moment,
): Promise<Change[]> {
  const { recommendation, body, theme, ask } = followed;
  const conditions = [inTheRecord(countryId)];
  if (recommendation) conditions.push(Prisma.sql`r.reference = ${recommendation}`);
  if (body.length > 0) {
    conditions.push(Prisma.sql`r.id IN (SELECT rb.recommendation_id FROM ${bodyLine} line
      JOIN bodies top ON top.id = line.top JOIN recommendation_bodies rb ON rb.body_id = line.id
      WHERE top.slug = ANY (${body}::text[]))`);
  }
  if (theme.length > 0) {
    conditions.push(Prisma.sql`r.id IN (SELECT rt.recommendation_id FROM recommendation_themes rt
      JOIN themes t ON t.id = rt.theme_id WHERE t.slug = ANY (${theme}::text[]))`);
  }
  if (ask.length > 0) {
    conditions.push(Prisma.sql`r.id IN (SELECT ar.recommendation_id FROM ask_recommendations ar
      JOIN asks k ON k.id = ar.ask_id WHERE k.slug = ANY (${ask}::text[]))`);
  }
  const scope = Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
  return listChanges(countryId, moment, longest, scope, conditions.length > 1);
}
