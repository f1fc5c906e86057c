import { endpoints } from '@/lib/api/endpoints';
import { framed, wholeCounts } from '@/lib/api/represent';
import { getStanding } from '@/lib/overview/queries/get-standing';
import { listByBody } from '@/lib/overview/queries/list-by-body';
import { listByTheme } from '@/lib/overview/queries/list-by-theme';
import { listByYear } from '@/lib/overview/queries/list-by-year';
import type { StatusCounts } from '@/lib/status/scale';
import { answering, openCountry } from '../../answer';

/** Where everything stands. */
export const GET = answering(endpoints.overview, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const [standing, bodies, themes, years] = await Promise.all([
    getStanding(country.id, moment),
    listByBody(country.id, moment),
    listByTheme(country.id, moment),
    listByYear(country.id, moment),
  ]);
  return {
    ...framed(frame),
    counts: wholeCounts(standing.counts),
    total: standing.total,
    toOthers: standing.others,
    bodies: bodies.map(({ below, ...body }) => ({ ...named(body), below: below.map(named) })),
    themes: themes.map(({ counts, ...theme }) => ({ ...theme, counts: wholeCounts(counts) })),
    years: years.map(({ year, counts }) => ({ year, counts: wholeCounts(counts) })),
  };
});

function named({
  slug,
  shortName,
  counts,
}: {
  slug: string;
  shortName: string;
  counts: StatusCounts;
}) {
  return { slug, name: shortName, counts: wholeCounts(counts) };
}
