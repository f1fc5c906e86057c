import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import { totalOf } from '@/lib/status/scale';
import { toTheState } from '../scope';
import type { ThemeStanding } from '../types';

/**
 * Where the recommendations to the State stand, by theme; one that has several counts once under each. Those
 * with most recommendations first, else in the order of the list.
 */
export async function listByTheme(countryId: string, moment: Moment): Promise<ThemeStanding[]> {
  const grouping = {
    join: Prisma.sql`JOIN recommendation_themes g ON g.recommendation_id = r.id`,
    key: Prisma.sql`g.theme_id`,
  };
  const [themes, counts] = await Promise.all([
    db.theme.findMany({
      orderBy: { position: 'asc' },
      select: { id: true, slug: true, name: true },
    }),
    countStatusesPer(moment, grouping, toTheState(countryId)),
  ]);
  return themes
    .map(({ id, slug, name }) => ({ slug, name, counts: counts.get(id) ?? {} }))
    .filter((theme) => totalOf(theme.counts) > 0)
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts));
}
