import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { literalPattern } from '@/lib/db/literal-pattern';
import { nameOfPerson } from './scope';

/** What things are called, by kind: a query with `id`, `name` and the id of the recommendation it is about. */
const sources: Record<string, Prisma.Sql> = {
  account: Prisma.sql`SELECT id, coalesce(name, '') AS name, NULL::uuid AS about FROM accounts`,
  session: Prisma.sql`SELECT s.id, coalesce(a.name, ''), NULL::uuid FROM sessions s
    JOIN accounts a ON a.id = s.account_id`,
  personal_token: Prisma.sql`SELECT t.id, t.name || ' · ' || coalesce(a.name, ''), NULL::uuid
    FROM personal_tokens t JOIN accounts a ON a.id = t.account_id`,
  voice: Prisma.sql`SELECT id, name, NULL::uuid FROM voices`,
  country: Prisma.sql`SELECT id, name, NULL::uuid FROM countries`,
  body: Prisma.sql`SELECT id, name, NULL::uuid FROM bodies`,
  addressee: Prisma.sql`SELECT id, name, NULL::uuid FROM addressees`,
  theme: Prisma.sql`SELECT id, name, NULL::uuid FROM themes`,
  document: Prisma.sql`SELECT id, title, NULL::uuid FROM documents`,
  ask: Prisma.sql`SELECT id, title, NULL::uuid FROM asks`,
  source: Prisma.sql`SELECT id, title, NULL::uuid FROM sources`,
  recommendation: Prisma.sql`SELECT id, reference, id FROM recommendations`,
  evidence: Prisma.sql`SELECT id, reference, NULL::uuid FROM evidence`,
  measure: Prisma.sql`SELECT id, reference, NULL::uuid FROM measures`,
  indicator: Prisma.sql`SELECT id, reference, NULL::uuid FROM indicators`,
  observation: Prisma.sql`SELECT id, reference, NULL::uuid FROM observations`,
  engagement: Prisma.sql`SELECT id, reference, NULL::uuid FROM engagements`,
  source_conflict: Prisma.sql`SELECT id, reference, NULL::uuid FROM source_conflicts`,
  known_gap: Prisma.sql`SELECT id, reference, NULL::uuid FROM known_gaps`,
  report: Prisma.sql`SELECT id, reference, NULL::uuid FROM reports`,
  assessment: Prisma.sql`SELECT a.id, r.reference || ' · ' || v.name, r.id FROM assessments a
    JOIN recommendations r ON r.id = a.recommendation_id JOIN voices v ON v.id = a.voice_id`,
  assessment_draft: Prisma.sql`SELECT a.id, r.reference || ' · ' || v.name, r.id FROM assessment_drafts a
    JOIN recommendations r ON r.id = a.recommendation_id JOIN voices v ON v.id = a.voice_id`,
  verification: Prisma.sql`SELECT a.id, r.reference || ' · ' || v.name, r.id FROM verifications a
    JOIN recommendations r ON r.id = a.recommendation_id JOIN voices v ON v.id = a.voice_id`,
  evidence_file: Prisma.sql`SELECT f.id, e.reference || ' · ' || f.name, NULL::uuid FROM evidence_files f
    JOIN evidence e ON e.id = f.evidence_id`,
  one_time_link: Prisma.sql`SELECT l.id, v.name, NULL::uuid FROM one_time_links l JOIN voices v ON v.id = l.voice_id`,
};

const together = (condition: Prisma.Sql) =>
  Prisma.join(
    Object.entries(sources).map(
      ([kind, source]) =>
        Prisma.sql`SELECT ${kind} AS kind, id, name FROM (${source}) AS ${Prisma.raw(
          `named_${kind}(id, name, about)`,
        )} WHERE ${condition}`,
    ),
    ' UNION ALL ',
  );

/** What the things with these ids are called to a viewer; one without a name is left out. */
export async function namesOf(viewer: Viewer, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; name: string }[]>(Prisma.sql`
    SELECT t.id, CASE WHEN t.kind = 'account' THEN ${nameOfPerson(viewer)} ELSE t.name END AS name
    FROM (${together(Prisma.sql`id = ANY(${wanted}::uuid[])`)}) t
    LEFT JOIN accounts a ON a.id = t.id AND t.kind = 'account'`);
  return new Map(rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]));
}

export type Thing = { kind: string; id: string };

/** How many things a search by words takes in at most. */
const most = 500;

/**
 * The things that words mean: whose reference or name has them, and what is about a recommendation
 * whose reference they are.
 */
export async function findThings(words: string): Promise<Thing[]> {
  const pattern = `%${literalPattern(words)}%`;
  return db.$queryRaw<Thing[]>(Prisma.sql`
    SELECT kind, id FROM (${together(Prisma.sql`name ILIKE ${pattern}`)}) found
    ORDER BY lower(name) <> lower(${words}), length(name), id LIMIT ${most}`);
}
