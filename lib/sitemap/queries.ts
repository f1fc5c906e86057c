import 'server-only';
import { bodyLine } from '@/lib/bodies/queries/line';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** So many things in one file: in each language they stay under the 50,000 addresses that a sitemap may have. */
export const thingsPerFile = 10_000;

const isHere = (countryId: string) =>
  Prisma.sql`r.archived_at IS NULL AND r.country_id = ${countryId}::uuid`;

/** The public things of a country's record by the parts of their addresses: `recommendations`, `UNSR-2014-a`. */
const things = (countryId: string) => Prisma.sql`
  SELECT 'recommendations' AS section, reference AS name FROM recommendations
    WHERE country_id = ${countryId}::uuid AND archived_at IS NULL
  UNION ALL SELECT 'bodies', slug FROM bodies WHERE archived_at IS NULL AND (
    id IN (SELECT line.top FROM ${bodyLine} line JOIN recommendation_bodies l ON l.body_id = line.id
      JOIN recommendations r ON r.id = l.recommendation_id WHERE ${isHere(countryId)})
    OR id IN (SELECT l.body_id FROM document_bodies l JOIN document_coverages c ON c.document_id = l.document_id
      WHERE c.country_id = ${countryId}::uuid)
    OR id IN (SELECT l.body_id FROM engagement_bodies l JOIN engagements e ON e.id = l.engagement_id
      WHERE e.archived_at IS NULL AND e.country_id = ${countryId}::uuid))
  UNION ALL SELECT 'themes', slug FROM themes WHERE archived_at IS NULL AND id IN (
    SELECT l.theme_id FROM recommendation_themes l JOIN recommendations r ON r.id = l.recommendation_id
    WHERE ${isHere(countryId)})
  UNION ALL SELECT 'asks', slug FROM asks WHERE archived_at IS NULL AND id IN (
    SELECT l.ask_id FROM ask_recommendations l JOIN recommendations r ON r.id = l.recommendation_id
    WHERE ${isHere(countryId)})
  UNION ALL SELECT DISTINCT 'reports', reference FROM reports WHERE country_id = ${countryId}::uuid
  UNION ALL SELECT 'documents', slug FROM documents WHERE archived_at IS NULL AND id IN (
    SELECT document_id FROM document_coverages WHERE country_id = ${countryId}::uuid)
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
