import 'server-only';
import { compared, flowsOfCompared, hasChanged } from '@/lib/comparison/queries/compare-days';
import type { Flow } from '@/lib/comparison/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near, type Question } from '@/lib/explorer/conditions';
import type { Moment } from '@/lib/moment/moment';
import { getSettledInstant } from '@/lib/reports/queries/get-settled-instant';
import { listReportRows } from '@/lib/reports/queries/list-report-rows';
import type { ReportRow, SelectedStanding } from '@/lib/reports/types';
import type { Status } from '@/lib/status/scale';

/** A page of a selection, and the cursor of the one after it: null where there is none. */
export type ListPage = {
  moment: Moment;
  total: number;
  rows: ReportRow[];
  next: string | null;
  /** The instant of knowledge that the page has, and all that follow it should have. */
  pin: Date;
  /** Where an earlier day is compared: every recommendation of the selection by its two statuses. */
  flows: Flow[];
  /** The status on that day, by id; null for what was not made yet. */
  before: ReadonlyMap<string, Status | null>;
};

/** With `from`, a day: only what stands elsewhere than then, or was made since. */
type Cursor = { after: string | null; limit: number; from?: string };

/**
 * The recommendations of a selection in the order of their references, from the one after `after`. A page of what is
 * known now can be continued as it was begun: its pin is the instant of the last publication of all, and so the
 * same for as long as nothing is published. Where something is published while we look, the page is of just before.
 * What is asked as of today and known at an instant since which nothing was published is answered by the stored headlines.
 */
export async function listPage(question: Question, cursor: Cursor): Promise<ListPage> {
  const { asOf, today, knownAt } = question.moment;
  if (knownAt && asOf < today) return { ...(await readPage(question, cursor)), pin: knownAt };
  const settled = knownAt ?? (await getSettledInstant());
  const present = { ...question, moment: { ...question.moment, knownAt: null } };
  const { lastKnown, ...page } = await readPage(present, cursor);
  if (lastKnown && lastKnown <= settled)
    return { ...page, moment: question.moment, pin: knownAt ?? lastKnown };
  const moment = { ...question.moment, knownAt: settled };
  return { ...(await readPage({ ...question, moment }, cursor)), pin: settled };
}

/** The last instant of all by which `knownAt` chooses anything that a list says; read with the page, at once. */
const lastKnown = Prisma.sql`(SELECT greatest(
  (SELECT max(published_at) FROM assessments), (SELECT max(published_at) FROM verifications),
  (SELECT greatest(max(published_at), max(archived_at)) FROM recommendations),
  (SELECT greatest(max(placed_at), max(lifted_at)) FROM moderation_notes)))`;

const flows = Prisma.sql`(SELECT json_agg(f) FROM (${flowsOfCompared}) f)`;

async function readPage(question: Question, { after, limit, from }: Cursor) {
  const { moment } = question;
  const rows = from
    ? Prisma.sql`${await compared(question, from)}, listed AS (SELECT * FROM compared WHERE ${hasChanged})`
    : Prisma.sql`${await near(question, false)}, listed AS (SELECT *, NULL AS "from" FROM near)`;
  const [answer] = await db.$queryRaw<
    { total: number; flows: Flow[] | null; found: Found[] | null; lastKnown: Date | null }[]
  >(Prisma.sql`
    WITH ${rows}, page AS (
      SELECT * FROM listed WHERE reference > ${after ?? ''} ORDER BY reference LIMIT ${limit + 1}::int)
    SELECT (SELECT count(*)::int FROM listed) AS total,
      ${from ? flows : Prisma.sql`NULL::json`} AS flows,
      ${moment.knownAt ? Prisma.sql`NULL::timestamptz` : lastKnown} AS "lastKnown", (SELECT json_agg(json_build_object('id', id,
      'reference', reference, 'assessmentId', assessment_id, 'status', status, 'effectiveOn', effective_on,
      'heldSince', held_since, 'verifiedOn', verified_on, 'contest', contest, 'from', "from") ORDER BY reference) FROM page) AS found`);
  const found = answer?.found ?? [];
  const shown = found.slice(0, limit);
  return {
    moment,
    lastKnown: answer?.lastKnown ?? null,
    total: answer?.total ?? 0,
    flows: answer?.flows ?? [],
    before: new Map(shown.map(({ id, from: status }) => [id, status])),
    rows: await listReportRows(shown, moment),
    next: found.length > limit ? (shown.at(-1)?.reference ?? null) : null,
  };
}

type Found = SelectedStanding & { reference: string; from: Status | null };
