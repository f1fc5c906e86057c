import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Question, selectedIds } from '@/lib/explorer/conditions';
import { filtersOf } from '@/lib/explorer/schema';
import type { Moment } from '@/lib/moment/moment';
import { deskHeadline, knownAt } from '@/lib/standing/standing';
import type { KnowledgeCompared } from '../types';

/**
 * What Qadam says of one day now, or at the question's instant, and said at an earlier instant: corrections, withdrawals
 * and judgements published since for a day before. Of the recommendations that it knew at both; the others are counted.
 * Reads what was published between the two instants, by index, and of that only what bears on the day.
 */
export async function compareKnowledge(
  question: Question,
  day: string,
  knownFrom: Date,
  limit: number,
): Promise<KnowledgeCompared> {
  const later: Moment = { ...question.moment, asOf: day };
  const earlier: Moment = { ...later, knownAt: knownFrom };
  const [since, until] = [knownAt(earlier), knownAt(later)].map(
    (instant) => Prisma.sql`${instant}::timestamptz`,
  );
  const on = Prisma.sql`${day}::date`;
  const id = Prisma.sql`r.id`;
  const isNarrowed = filtersOf(question.selection).some(({ name }) => name !== 'addressee');
  const addressed = Prisma.sql`r.country_id = ${question.countryId}::uuid AND r.addressee_id IN (
    SELECT id FROM addressees WHERE slug = ANY (${question.selection.addressee}::text[]))`;
  // The words, bodies and themes of a selection are those of its own moment; without them nothing else is read.
  const chosen = isNarrowed ? Prisma.sql`r.id IN (${await selectedIds(question)})` : addressed;
  const [answer] = await db.$queryRaw<
    {
      revisions: KnowledgeCompared['revisions'] | null;
      count: number;
      added: number;
      removed: number | null;
    }[]
  >(Prisma.sql`
    WITH touched AS MATERIALIZED (
      SELECT a.recommendation_id, array_agg(a.id) AS ids
      FROM assessments a LEFT JOIN assessments replaced ON replaced.id = a.replaces_id
      WHERE a.published_at > ${since} AND a.published_at <= ${until}
        AND a.voice_id = (SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK')
        AND least(a.effective_on, replaced.effective_on) <= ${on}
      GROUP BY 1),
    revised AS MATERIALIZED (
      SELECT r.id, r.reference, r.summary, coalesce(b.status, 'NOT_ASSESSED') AS "from",
             coalesce(c.status, 'NOT_ASSESSED') AS "to", cause.kind, cause.published_at, cause.reason
      FROM touched t JOIN recommendations r ON r.id = t.recommendation_id
      LEFT JOIN LATERAL (${deskHeadline(earlier, id)}) b ON true
      LEFT JOIN LATERAL (${deskHeadline(later, id)}) c ON true
      -- What is said now, if it was published since; else what took back what had been said.
      JOIN LATERAL (
        SELECT p.kind, p.published_at, coalesce(c.reason, p.reason) AS reason FROM assessments p
        WHERE p.id = ANY (t.ids)
        ORDER BY (p.id = c.id) IS TRUE DESC, (p.replaces_id = b.id) IS TRUE DESC, p.published_at DESC, p.id DESC
        LIMIT 1) cause ON true
      WHERE r.made_on <= ${on} AND r.published_at <= ${since}
        AND (r.archived_at IS NULL OR r.archived_at > ${until})
        AND coalesce(b.status, 'NOT_ASSESSED') <> coalesce(c.status, 'NOT_ASSESSED') AND ${chosen}),
    shown AS (
      SELECT r.id, r.reference, r.summary, r."from", r."to", r.kind, r.published_at AS "publishedAt", r.reason,
        (SELECT json_agg(b.short_name ORDER BY b.short_name) FROM recommendation_bodies rb
         JOIN bodies b ON b.id = rb.body_id WHERE rb.recommendation_id = r.id) AS bodies
      FROM revised r ORDER BY r.published_at DESC, r.id LIMIT ${limit}::int),
    lasting AS (
      SELECT r.published_at > ${since} AS is_new, r.archived_at IS NOT NULL AND r.archived_at <= ${until} AS is_gone, r.id
      FROM recommendations r
      WHERE ${addressed} AND r.made_on <= ${on} AND r.published_at <= ${until}
        AND (r.published_at > ${since} OR r.archived_at > ${since} AND r.archived_at <= ${until})
        AND (r.archived_at IS NULL OR r.archived_at > ${since}))
    SELECT (SELECT json_agg(shown) FROM shown) AS revisions, (SELECT count(*)::int FROM revised) AS count,
      (SELECT count(*)::int FROM lasting r WHERE is_new AND NOT is_gone ${isNarrowed ? Prisma.sql`AND ${chosen}` : Prisma.empty}) AS added,
      ${isNarrowed ? Prisma.sql`NULL::int` : Prisma.sql`(SELECT count(*)::int FROM lasting r WHERE is_gone AND NOT is_new)`} AS removed`);
  return answer
    ? { ...answer, revisions: answer.revisions ?? [] }
    : { revisions: [], count: 0, added: 0, removed: 0 };
}
