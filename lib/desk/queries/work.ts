import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { getCountry, getDefaultCountryCode } from '@/lib/countries/queries';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near } from '@/lib/explorer/conditions';
import { selectionQuery } from '@/lib/explorer/schema';
import { todayIn } from '@/lib/moment/moment';
import { getSettings } from '@/lib/settings/queries';
import { dueWithinDays, type WorkAddress, workLists, workPageSize } from '../schema';
import type { DeskPanel, WorkList, WorkRow } from '../types';

type Voice = Viewer['voice'];

/** What a voice says now of each recommendation; the desk's own is kept as the headline. */
function ours({ id, kind }: Voice): Prisma.Sql {
  if (kind === 'EDITORIAL_DESK') {
    return Prisma.sql`(SELECT recommendation_id, assessment_id, status, effective_on, verified_on
      FROM headlines WHERE assessment_id IS NOT NULL)`;
  }
  return Prisma.sql`(SELECT a.recommendation_id, a.id AS assessment_id, a.status, a.effective_on,
      greatest(a.verified_on, (SELECT max(c.verified_on) FROM verifications c
        WHERE c.recommendation_id = a.recommendation_id AND c.voice_id = a.voice_id)) AS verified_on
    FROM assessments_as_of('infinity', 'infinity') a WHERE a.voice_id = ${id}::uuid)`;
}

/**
 * Every recommendation that exists today (`r`), its headline (`h`), what the voice says of it (`o`) and to
 * whom the voice gave it (`g`).
 */
function standings(voice: Voice): Prisma.Sql {
  return Prisma.sql`(SELECT *, (now() AT TIME ZONE time_zone)::date AS today FROM countries) c
    JOIN recommendations r ON r.country_id = c.id AND r.made_on <= c.today
    JOIN headlines h ON h.recommendation_id = r.id
    LEFT JOIN ${ours(voice)} o ON o.recommendation_id = r.id
    LEFT JOIN assignments g ON g.recommendation_id = r.id AND g.voice_id = ${voice.id}::uuid
      AND g.closed_at IS NULL`;
}

const isOpen = Prisma.sql`h.status NOT IN ('IMPLEMENTED', 'SUPERSEDED')`;
const isOverdue = Prisma.sql`(r.due_on < c.today AND ${isOpen}) IS TRUE`;
const isStale = (days: number) => Prisma.sql`(o.verified_on < c.today - ${days}::int) IS TRUE`;

/** The desk is contested when any voice is far from it; another voice when it is far from the desk. */
function isContested({ kind }: Voice): Prisma.Sql {
  return kind === 'EDITORIAL_DESK'
    ? Prisma.sql`h.contest = 'CONTESTED'`
    : Prisma.sql`contest_between(h.status, o.status) = 'CONTESTED'`;
}

/** For each list: what belongs to it, and the day by which it is old. */
function lists({ accountId, voice }: Viewer, staleAfterDays: number) {
  const soon = Prisma.sql`(r.due_on BETWEEN c.today AND c.today + ${dueWithinDays}::int AND ${isOpen}) IS TRUE`;
  return {
    assigned: { is: Prisma.sql`g.assignee_id = ${accountId}::uuid`, since: Prisma.sql`g.due_on` },
    stale: { is: isStale(staleAfterDays), since: Prisma.sql`o.verified_on` },
    overdue: { is: isOverdue, since: Prisma.sql`r.due_on` },
    due: { is: soon, since: Prisma.sql`r.due_on` },
    contested: { is: isContested(voice), since: Prisma.sql`o.effective_on` },
  } satisfies Record<WorkList, { is: Prisma.Sql; since: Prisma.Sql }>;
}

/** How many recommendations are stale, overdue, due and contested for the viewer's voice, and since when. */
export async function workPanels(viewer: Viewer): Promise<DeskPanel[]> {
  const { staleAfterDays } = await getSettings();
  const columns = Object.entries(lists(viewer, staleAfterDays)).map(
    ([name, { is, since }]) => Prisma.sql`
      count(*) FILTER (WHERE ${is})::int AS ${Prisma.raw(`"${name}"`)},
      (min(${since}) FILTER (WHERE ${is}))::text AS ${Prisma.raw(`"${name}Since"`)}`,
  );
  const [row] = await db.$queryRaw<Record<string, number | string | null>[]>(
    Prisma.sql`SELECT ${Prisma.join(columns)} FROM ${standings(viewer.voice)}`,
  );
  return workLists.map((key) => ({
    key,
    count: Number(row?.[key] ?? 0),
    since: (row?.[`${key}Since`] as string | null | undefined) ?? null,
    path: ['recommendations'],
    query: { list: key },
  }));
}

/** One page of a list, or of the explorer's selection: what asks for work first. */
export async function listWork(
  viewer: Viewer,
  { list, country, selection, page }: WorkAddress,
): Promise<{ rows: WorkRow[]; total: number; page: number; lastPage: number }> {
  const { staleAfterDays } = await getSettings();
  const { voice } = viewer;
  const chosen = await chooses(country, selection, staleAfterDays);
  const kind = list && lists(viewer, staleAfterDays)[list];
  const where = Prisma.join(
    [kind?.is ?? Prisma.sql`true`, ...(chosen ? [Prisma.sql`r.id IN (SELECT id FROM near)`] : [])],
    ' AND ',
  );
  const found = await db.$queryRaw<(WorkRow & { total: number })[]>(Prisma.sql`
    WITH ${chosen ?? Prisma.sql`near AS (SELECT 1)`},
    listed AS (
      SELECT r.id, r.reference, r.summary, o.status, o.effective_on::text AS "effectiveOn",
        o.verified_on::text AS "verifiedOn", g.due_on::text AS "assignedUntil",
        (SELECT name FROM accounts WHERE id = g.assignee_id) AS assignee, r.due_on::text AS "dueOn", c.today::text AS today,
        CASE WHEN ${isContested(voice)} THEN 'CONTESTED' ELSE 'UNCONTESTED' END AS contest,
        ${isStale(staleAfterDays)} AS "isStale", ${isOverdue} AS "isOverdue",
        row_number() OVER (ORDER BY ${kind?.since ?? Prisma.sql`r.made_on`}, r.position, r.id) AS place,
        count(*) OVER ()::int AS total
      FROM ${standings(voice)} WHERE ${where})
    SELECT listed.*, (SELECT count(*)::int FROM assessment_drafts d
      WHERE d.recommendation_id = listed.id AND d.voice_id = ${voice.id}::uuid
        AND d.authorship = 'SIGNED' AND d.state IN ('DRAFT', 'SUBMITTED', 'RETURNED')) AS drafts
    FROM listed
    WHERE place > (least(${page}::int, greatest(1, ceil(total / ${workPageSize}::numeric))) - 1) * ${workPageSize}::int
    ORDER BY place LIMIT ${workPageSize}::int`);
  const total = found[0]?.total ?? 0;
  const lastPage = Math.max(1, Math.ceil(total / workPageSize));
  const rows = found.map(({ total: _total, ...row }) => row);
  return { rows, total, page: Math.min(page, lastPage), lastPage };
}

/** The explorer's selection as `near`, in the country of the address; null when it chooses all of all. */
async function chooses(
  code: string | null,
  selection: WorkAddress['selection'],
  staleAfterDays: number,
): Promise<Prisma.Sql | null> {
  if (code === null && Object.keys(selectionQuery(selection)).length === 0) return null;
  const country = await getCountry(code ?? (await getDefaultCountryCode()) ?? '');
  if (!country) return Prisma.sql`near AS (SELECT NULL::uuid AS id WHERE false)`;
  const today = todayIn(country.timeZone);
  const moment = { asOf: today, knownAt: null, today };
  return near({ countryId: country.id, selection, moment, staleAfterDays }, false);
}
