import 'server-only';
import { sortDay } from '@/lib/dates/happened-by';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { publicEvidence } from '@/lib/evidence/public';
import { compareCodes } from '@/lib/i18n/collation';
import type { Moment } from '@/lib/moment/moment';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import { listRecommendationRows } from '@/lib/recommendations/queries/list-rows';
import { countOf } from '@/lib/status/counts';
import type { ThemeDetail, ThemeEvidence, ThemeSummary } from './types';

const select = { id: true, slug: true, name: true, definition: true } as const;

/** Every theme of the controlled list, in its order, with where the country's recommendations on it stand. */
export async function listThemes(countryId: string, moment: Moment): Promise<ThemeSummary[]> {
  const grouping = {
    join: Prisma.sql`JOIN recommendation_themes g ON g.recommendation_id = r.id`,
    key: Prisma.sql`g.theme_id`,
  };
  const [themes, counts] = await Promise.all([
    db.theme.findMany({ where: { archivedAt: null }, orderBy: { position: 'asc' }, select }),
    countStatusesPer(moment, grouping, Prisma.sql`r.country_id = ${countryId}::uuid`),
  ]);
  return themes.map(({ id, ...theme }) => ({ ...theme, counts: counts.get(id) ?? {} }));
}

/** One theme with its recommendations and what bears on them at the moment; null for an unknown name. */
export async function getTheme(
  countryId: string,
  slug: string,
  moment: Moment,
): Promise<ThemeDetail | null> {
  const theme = await db.theme.findUnique({ where: { slug, archivedAt: null }, select });
  if (!theme) return null;
  const { id, ...named } = theme;
  const rows = await listRecommendationRows(
    moment,
    Prisma.sql`r.country_id = ${countryId}::uuid AND r.id IN
      (SELECT recommendation_id FROM recommendation_themes WHERE theme_id = ${id}::uuid)`,
  );
  const evidence = await listThemeEvidence(
    countryId,
    rows.map((row) => row.id),
    moment,
  );
  return { ...named, counts: countOf(rows), rows, evidence };
}

/** What bears on at least one of some recommendations and had happened by the moment's day, latest first. */
async function listThemeEvidence(
  countryId: string,
  recommendationIds: readonly string[],
  moment: Moment,
): Promise<ThemeEvidence[]> {
  const inTheme = { recommendationId: { in: [...recommendationIds] } };
  const rows = await db.evidence.findMany({
    where: {
      countryId,
      ...publicEvidence(moment),
      links: { some: inTheme },
    },
    select: {
      reference: true,
      kind: true,
      title: true,
      occurredEarliest: true,
      occurredLatest: true,
      occurredQualifier: true,
      occurredWords: true,
      direction: true,
      _count: { select: { links: { where: inTheme } } },
    },
  });
  return rows
    .map((row) => ({
      reference: row.reference,
      kind: row.kind,
      title: row.title,
      occurred: occurred(row),
      direction: row.direction,
      recommendationCount: row._count.links,
    }))
    .sort(
      (a, b) =>
        compareCodes(sortDay(b.occurred), sortDay(a.occurred)) ||
        compareCodes(a.reference, b.reference),
    );
}
