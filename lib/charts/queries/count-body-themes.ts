import 'server-only';
import { bodyLine } from '@/lib/bodies/queries/line';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { toTheState } from '@/lib/overview/scope';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import type { StatusCounts } from '@/lib/status/scale';

/** Where the recommendations of one body on one theme stand. */
export type BodyTheme = { body: string; theme: string; counts: StatusCounts };

/**
 * Where the recommendations to the State stand, by body and theme (slugs), counted as the overview counts each:
 * those of bodies below under the one above, and one of several bodies or themes once under each.
 */
export async function countBodyThemes(countryId: string, moment: Moment): Promise<BodyTheme[]> {
  const grouping = {
    join: Prisma.sql`JOIN recommendation_bodies g ON g.recommendation_id = r.id
      JOIN ${bodyLine} line ON line.id = g.body_id
      JOIN recommendation_themes on_theme ON on_theme.recommendation_id = r.id`,
    key: Prisma.sql`(line.top::text || ' ' || on_theme.theme_id::text)`,
  };
  const select = { id: true, slug: true } as const;
  const [bodies, themes, counts] = await Promise.all([
    db.body.findMany({ where: { aboveId: null, archivedAt: null }, select }),
    db.theme.findMany({ select }),
    countStatusesPer(moment, grouping, toTheState(countryId)),
  ]);
  const bodyOf = new Map(bodies.map(({ id, slug }) => [id, slug]));
  const themeOf = new Map(themes.map(({ id, slug }) => [id, slug]));
  return [...counts].flatMap(([key, own]) => {
    const [body, theme] = key.split(' ').map((id, index) => (index ? themeOf : bodyOf).get(id));
    return body && theme ? [{ body, theme, counts: own }] : [];
  });
}
