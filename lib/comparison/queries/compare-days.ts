import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near, type Question } from '@/lib/explorer/conditions';
import { batchSize, type ExportRow } from '@/lib/reports/queries/get-report';
import { listReportRows } from '@/lib/reports/queries/list-report-rows';
import type { SelectedStanding } from '@/lib/reports/types';
import { deskHeadline } from '@/lib/standing/standing';
import type { Status } from '@/lib/status/scale';
import type { DaysCompared, Flow, Was } from '../types';

type Listed = SelectedStanding & { from: Status | null };
type Pages = { moved: { limit: number; offset: number }; made: { limit: number; offset: number } };

/**
 * Where the recommendations of a selection stood on an earlier day and stand on the question's own, both by what is known
 * at its instant: so only what changed in the world. The selection is that of the later day.
 * @param was only those that stood so on the earlier day; with it, those that did not move are listed as well
 */
export async function compareDays(
  question: Question,
  from: string,
  { moved, made }: Pages,
  was: Was | null = null,
): Promise<DaysCompared> {
  const [answer] = await db.$queryRaw<
    { flows: Flow[] | null; moved: Listed[] | null; made: Listed[] | null; same: Listed[] | null }[]
  >(Prisma.sql`
    WITH ${await compared(question, from, was)}
    SELECT
      (SELECT json_agg(f) FROM (${flowsOfCompared}) f) AS flows,
      ${page(hasMoved, moved)} AS moved,
      ${page(Prisma.sql`"from" IS NULL`, made)} AS made,
      ${was ? page(Prisma.sql`"from" = status`, made) : Prisma.sql`NULL::json`} AS same`);
  const same = answer?.same ?? [];
  const listed = [...(answer?.moved ?? []), ...(answer?.made ?? []), ...same];
  const rows = await listReportRows(listed, question.moment);
  const cited = rows.flatMap(({ judgement }) => judgement?.facts ?? []);
  const evidence = await db.evidence.findMany({
    where: { reference: { in: cited.map(({ reference }) => reference) } },
    select: { reference: true },
  });
  const before = new Map(listed.map((one) => [one.id, one.from]));
  const changes = rows.map((row) => ({ row, from: before.get(row.id) ?? null }));
  return {
    flows: answer?.flows ?? [],
    moved: changes.filter(({ row, from: status }) => status !== null && status !== row.status),
    made: changes.filter(({ from: status }) => status === null),
    same: changes.filter(({ row, from: status }) => status === row.status),
    evidence: new Set(evidence.map(({ reference }) => reference)),
  };
}

/** From which status to which, how many: those that did not move among them. */
export async function countFlows(question: Question, from: string): Promise<Flow[]> {
  return db.$queryRaw<Flow[]>(
    Prisma.sql`WITH ${await compared(question, from)} ${flowsOfCompared}`,
  );
}

/** All that moved or was made since, in batches, for files; oldest first. With `was`, all that stood so. */
export async function* exportMoves(
  question: Question,
  from: string,
  was: Was | null = null,
): AsyncGenerator<ExportRow[]> {
  const moves = await db.$queryRaw<Listed[]>(Prisma.sql`
    WITH ${await compared(question, from, was)}
    SELECT ${columns} FROM compared
    WHERE ${was !== null} OR ${hasChanged} ORDER BY made_on, position, id`);
  const before = new Map(moves.map((one) => [one.id, one.from]));
  for (let start = 0; start < moves.length; start += batchSize) {
    const rows = await listReportRows(moves.slice(start, start + batchSize), question.moment);
    yield rows.map((row) => ({ row, before: before.get(row.id) ?? null }));
  }
}

const hasMoved = Prisma.sql`"from" <> status`;

/** What stands elsewhere on the later day or was made since, on the columns of `compared`. */
export const hasChanged = Prisma.sql`("from" IS NULL OR ${hasMoved})`;

/** From which status to which, how many, along the scale, on the columns of `compared`. */
export const flowsOfCompared = Prisma.sql`
  SELECT "from", status AS "to", count(*)::int AS count FROM compared GROUP BY 1, 2 ORDER BY 1 NULLS FIRST, 2`;

const columns = Prisma.sql`id, assessment_id AS "assessmentId", status::text AS status,
  effective_on::text AS "effectiveOn", held_since::text AS "heldSince", verified_on::text AS "verifiedOn",
  contest::text AS contest, "from"::text AS "from"`;

/**
 * The common table expressions that end in `compared`: the selected rows with `from`. A status that has held since the
 * earlier day or longer was the same then; only of the others the earlier judgement is looked up, by index.
 */
export async function compared(
  question: Question,
  from: string,
  was: Was | null = null,
): Promise<Prisma.Sql> {
  const { moment } = question;
  const wanted =
    was === 'NOT_MADE' ? Prisma.sql`"from" IS NULL` : Prisma.sql`"from"::text = ${was}`;
  return Prisma.sql`${await near(question, false)},
  stood AS (
    SELECT near.*, CASE
      WHEN made_on > ${from}::date THEN NULL
      WHEN held_since > ${from}::date THEN coalesce(
        (SELECT h.status FROM (${deskHeadline({ ...moment, asOf: from }, Prisma.sql`near.id`)}) h), 'NOT_ASSESSED')
      ELSE status END AS "from"
    FROM near),
  compared AS MATERIALIZED (SELECT * FROM stood WHERE ${was ? wanted : Prisma.sql`TRUE`})`;
}

function page(condition: Prisma.Sql, { limit, offset }: Pages['moved']): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(m) FROM (
    SELECT ${columns} FROM compared WHERE ${condition}
    ORDER BY compared.held_since DESC NULLS LAST, made_on DESC, position, id
    LIMIT ${limit}::int OFFSET ${offset}::int) m)`;
}
