import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** So many things in one file: in each language they stay under the 50,000 addresses that a sitemap may have. */
export const thingsPerFile = 10_000;

/** The public things of a country's record by the parts of their addresses: `recommendations`, `UNSR-2014-a`. */
const things = (countryId: string) => Prisma.sql`
  SELECT 'recommendations' AS section, reference AS name FROM recommendations
    WHERE country_id = ${countryId}::uuid AND archived_at IS NULL
  UNION ALL SELECT 'bodies', slug FROM bodies WHERE archived_at IS NULL
  UNION ALL SELECT 'themes', slug FROM themes WHERE archived_at IS NULL
  UNION ALL SELECT 'asks', slug FROM asks WHERE archived_at IS NULL
  UNION ALL SELECT DISTINCT 'reports', reference FROM reports WHERE country_id = ${countryId}::uuid
  UNION ALL SELECT 'documents', slug FROM documents WHERE archived_at IS NULL
  UNION ALL SELECT 'indicators', slug FROM indicators WHERE archived_at IS NULL AND country_id = ${countryId}::uuid
  UNION ALL SELECT 'evidence', reference FROM evidence e WHERE archived_at IS NULL AND country_id = ${countryId}::uuid
    -- What was added at the desk is public from the first assessment that cites it: see publicEvidence.
    AND (created_by_id IS NULL OR EXISTS (SELECT FROM assessment_citations c WHERE c.evidence_id = e.id))`;

/** How many files the things of a country fill; one at least. */
export async function countFiles(countryId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM (${things(countryId)}) t`,
  );
  return Math.max(1, Math.ceil((row?.count ?? 0) / thingsPerFile));
}

/** The things of one file, from 1 on. */
export function listThings(
  countryId: string,
  file: number,
): Promise<{ section: string; name: string }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT * FROM (${things(countryId)}) t ORDER BY section, name
    LIMIT ${thingsPerFile} OFFSET ${(file - 1) * thingsPerFile}`);
}
