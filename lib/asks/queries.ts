import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import { listRecommendationRows } from '@/lib/recommendations/queries/list-rows';
import { countOf } from '@/lib/status/counts';
import { spanOfYears } from './series';
import type { AskDetail, AskSummary, StandaloneRecommendation } from './types';

const select = { id: true, slug: true, title: true, description: true } as const;

/** Every ask with a recommendation to the country at the moment, in the desk's order. */
export async function listAsks(countryId: string, moment: Moment): Promise<AskSummary[]> {
  const inCountry = Prisma.sql`r.country_id = ${countryId}::uuid`;
  const grouping = {
    join: Prisma.sql`JOIN ask_recommendations g ON g.recommendation_id = r.id`,
    key: Prisma.sql`g.ask_id`,
  };
  const [asks, counts, made] = await Promise.all([
    db.ask.findMany({ where: { archivedAt: null }, orderBy: { position: 'asc' }, select }),
    countStatusesPer(moment, grouping, inCountry),
    listMaking(countryId, moment),
  ]);
  const making = new Map(made.map((row) => [row.askId, row]));
  return asks.flatMap(({ id, ...ask }) => {
    const row = making.get(id);
    if (!row) return [];
    const { firstYear, lastYear, bodies } = row;
    return [{ ...ask, counts: counts.get(id) ?? {}, firstYear, lastYear, bodies }];
  });
}

type Making = Pick<AskSummary, 'firstYear' | 'lastYear' | 'bodies'> & { askId: string };

/** Who asked for it, and from when to when. */
async function listMaking(countryId: string, moment: Moment): Promise<Making[]> {
  return db.$queryRaw<Making[]>(Prisma.sql`
    SELECT g.ask_id AS "askId", min(extract(year FROM r.made_on))::int AS "firstYear",
           max(extract(year FROM r.made_on))::int AS "lastYear",
           json_agg(DISTINCT jsonb_build_object('slug', b.slug, 'shortName', b.short_name)) AS bodies
    FROM ask_recommendations g
    JOIN recommendations r ON r.id = g.recommendation_id
    JOIN recommendation_bodies rb ON rb.recommendation_id = r.id
    JOIN bodies b ON b.id = rb.body_id
    WHERE r.country_id = ${countryId}::uuid AND r.made_on <= ${moment.asOf}::date AND r.archived_at IS NULL
    GROUP BY 1`);
}

/** One ask with its recommendations at the moment, oldest first; null where the country has none of it yet. */
export async function getAsk(
  countryId: string,
  slug: string,
  moment: Moment,
): Promise<AskDetail | null> {
  const ask = await db.ask.findUnique({ where: { slug, archivedAt: null }, select });
  if (!ask) return null;
  const { id, ...named } = ask;
  const rows = await listRecommendationRows(
    moment,
    Prisma.sql`r.country_id = ${countryId}::uuid AND r.id IN
      (SELECT recommendation_id FROM ask_recommendations WHERE ask_id = ${id}::uuid)`,
  );
  if (rows.length === 0) return null;
  return { ...named, counts: countOf(rows), ...spanOfYears(rows), rows };
}

/** The recommendations that stand in no ask, each with the desk's reason. */
export async function listStandalone(
  countryId: string,
  moment: Moment,
): Promise<StandaloneRecommendation[]> {
  const [rows, reasons] = await Promise.all([
    listRecommendationRows(
      moment,
      Prisma.sql`r.country_id = ${countryId}::uuid AND r.alone_reason IS NOT NULL`,
    ),
    db.recommendation.findMany({
      where: { countryId, aloneReason: { not: null } },
      select: { id: true, aloneReason: true },
    }),
  ]);
  const reasonOf = new Map(reasons.map((row) => [row.id, row.aloneReason]));
  return rows.map((row) => ({ row, reason: reasonOf.get(row.id) ?? '' }));
}
