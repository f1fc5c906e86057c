import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { say } from './launch/say.mjs';

/** One thing that must hold of everything that is stored. */
type Check = {
  /** What holds, as said when it does. */
  claim: string;
  /** How many things it was asked of: a query with one column `count`. */
  of: Prisma.Sql;
  /** The things of which it does not hold: a query with one column `difference`, in words. */
  differences: Prisma.Sql;
};

const checks: readonly Check[] = [
  {
    claim: 'stored headlines are what the rule of the two times says today',
    of: Prisma.sql`SELECT count(*)::int AS count FROM headlines`,
    // Both directions: a headline too many is as wrong as one that is missing.
    differences: Prisma.sql`
      WITH asked AS (
        SELECT s.* FROM countries c,
          LATERAL standing_as_of((now() AT TIME ZONE c.time_zone)::date, 'infinity') s
        JOIN recommendations r ON r.id = s.recommendation_id WHERE r.country_id = c.id),
      kept AS (
        SELECT h.* FROM headlines h JOIN recommendations r ON r.id = h.recommendation_id
        JOIN countries c ON c.id = r.country_id
        WHERE r.made_on <= (now() AT TIME ZONE c.time_zone)::date)
      SELECT 'headline of ' || r.reference || ': stored '
        || coalesce(nullif((kept.status, kept.effective_on, kept.verified_on, kept.contest, kept.held_since)::text, '(,,,,)'), 'nothing')
        || ', by the rule '
        || coalesce(nullif((asked.status, asked.effective_on, asked.verified_on, asked.contest, asked.held_since)::text, '(,,,,)'), 'nothing')
        AS difference
      FROM kept FULL JOIN asked USING (recommendation_id)
      JOIN recommendations r ON r.id = recommendation_id
      WHERE (kept.assessment_id, kept.status, kept.effective_on, kept.verified_on, kept.contest, kept.held_since)
        IS DISTINCT FROM
        (asked.assessment_id, asked.status, asked.effective_on, asked.verified_on, asked.contest, asked.held_since)
      ORDER BY r.reference`,
  },
  {
    claim: 'search words are those of what is searched',
    of: Prisma.sql`SELECT (SELECT count(*) FROM recommendation_search)::int
      + (SELECT count(*) FROM search_entries)::int AS count`,
    differences: Prisma.sql`
      SELECT 'search words of ' || coalesce(r.reference, lower(w.kind::text) || ' ' || w.id) || ': '
        || CASE WHEN coalesce(s.words, e.words) IS NULL THEN 'missing' ELSE 'outdated' END AS difference
      FROM search_words(ARRAY(SELECT id FROM recommendations UNION ALL SELECT id FROM asks
        UNION ALL SELECT id FROM documents UNION ALL SELECT id FROM evidence)) w
      LEFT JOIN recommendations r ON r.id = w.id
      LEFT JOIN recommendation_search s ON s.recommendation_id = w.id
      LEFT JOIN search_entries e ON e.id = w.id
      WHERE coalesce(s.words, e.words) IS DISTINCT FROM w.words OR (w.kind IS NULL
        AND (s.words_en, s.words_ru, s.words_kk) IS DISTINCT FROM (w.words_en, w.words_ru, w.words_kk)) ORDER BY 1`,
  },
  {
    claim: 'the chains of the history are whole',
    of: Prisma.sql`SELECT count(*)::int AS count FROM audit_events`,
    differences: Prisma.sql`
      SELECT 'history of ' || subject_kind || ' ' || subject_id || ', event ' || sequence || ': '
        || problem AS difference FROM broken_audit_links()`,
  },
  {
    claim: 'every published assessment has its event in the history',
    of: Prisma.sql`SELECT count(*)::int AS count FROM assessments`,
    differences: Prisma.sql`
      SELECT 'assessment ' || a.id || ': no event tells of its publication' AS difference
      FROM assessments a WHERE NOT EXISTS (
        SELECT 1 FROM audit_events e WHERE e.subject_kind = 'assessment' AND e.subject_id = a.id
          AND e.action IN ('publish', 'correct', 'withdraw'))
      ORDER BY a.id`,
  },
  {
    claim: 'recommendations have the day of their document',
    of: Prisma.sql`SELECT count(*)::int AS count FROM recommendations`,
    differences: Prisma.sql`
      SELECT 'day of ' || r.reference || ': ' || r.made_on || ', its document says '
        || d.issued_latest AS difference
      FROM recommendations r JOIN documents d ON d.id = r.document_id
      WHERE r.made_on <> d.issued_latest ORDER BY r.reference`,
  },
  {
    claim: 'shipped assessments are those that the loader remembers',
    of: Prisma.sql`SELECT count(*)::int AS count FROM assessments WHERE shipped_key IS NOT NULL`,
    differences: Prisma.sql`
      SELECT 'shipped assessment ' || coalesce(a.shipped_key, s.key) || ': '
        || CASE WHEN a.id IS NULL THEN 'remembered but missing' ELSE 'not remembered' END AS difference
      FROM (SELECT * FROM assessments WHERE shipped_key IS NOT NULL) a
      FULL JOIN (SELECT * FROM shipped_rows WHERE subject_kind = 'assessment') s ON s.subject_id = a.id
      WHERE a.id IS NULL OR s.subject_id IS NULL ORDER BY 1`,
  },
];

/** How many differences of one check are named; the rest is counted. */
export const named = 20;

/**
 * Proves that what is stored fits together: prints one line a check, and returns the differences in words,
 * the first of each check by name and the rest as a number. Empty when all is well.
 */
export async function verify(print: (line: string) => void = say): Promise<string[]> {
  return db.$transaction(
    async (tx) => {
      // A big database takes longer than a page may; all checks see the same moment.
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      const problems: string[] = [];
      for (const check of checks) problems.push(...(await run(tx, check, print)));
      return problems;
    },
    { isolationLevel: 'RepeatableRead', timeout: 3_600_000, maxWait: 60_000 },
  );
}

async function run(
  tx: Transaction,
  { claim, of, differences }: Check,
  print: (line: string) => void,
): Promise<string[]> {
  const [counted] = await tx.$queryRaw<{ count: number }[]>(of);
  const found = await tx.$queryRaw<{ difference: string }[]>(differences);
  const differing = found.slice(0, named).map(({ difference }) => difference);
  return conclude(print, claim, counted?.count ?? 0, { named: differing, count: found.length });
}

/** Says how a check ended, and returns what is wrong: the first by name, the rest as a number. */
export function conclude(
  print: (line: string) => void,
  claim: string,
  lookedAt: number,
  differing: { named: readonly string[]; count: number },
): string[] {
  const outcome = differing.count === 0 ? 'ok' : `${differing.count} differ`;
  print(`${claim}: ${lookedAt} looked at, ${outcome}`);
  const more = differing.count - differing.named.length;
  return more > 0 ? [...differing.named, `and ${more} more: ${claim}`] : [...differing.named];
}
