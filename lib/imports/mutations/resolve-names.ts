import 'server-only';
import { db } from '@/lib/db/client';
import { keyOfName, matchNames, type NameOfFile } from '../match-names';
import { longTransaction } from './long-transaction';

/** What is archived comes last. */
const orderBy = [
  { archivedAt: { sort: 'desc', nulls: 'first' } } as const,
  { slug: 'asc' } as const,
];

/** Finds what the names of a batch stand for; what stands for nothing here is proposed to be made. */
export async function resolveNames(batchId: string): Promise<void> {
  const names = await db.importName.findMany({
    where: { batchId },
    select: { kind: true, name: true, details: true },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  });
  const named = { select: { id: true, slug: true, name: true }, orderBy } as const;
  const [countries, bodies, themes, addressees, documents, links, meanings] = await Promise.all([
    listCountries(),
    db.body.findMany({ select: { ...named.select, shortName: true, aboveId: true }, orderBy }),
    db.theme.findMany(named),
    db.addressee.findMany(named),
    db.document.findMany({ select: { id: true, slug: true, title: true, symbol: true }, orderBy }),
    listLinked(),
    listMeanings(batchId),
  ]);
  const known = { countries, bodies, themes, addressees, documents, ...links, meanings };
  const matched = matchNames(names, known);
  for (let begun = 0; begun < matched.length; begun += 2_000) {
    await db.$executeRaw`
      INSERT INTO import_names AS n (batch_id, kind, name, rows, slug, target_id, details)
      SELECT ${batchId}::uuid, m.kind::"ImportNameKind", m.name, 0, m.slug, m."targetId", nullif(m.details, 'null')
      FROM jsonb_to_recordset(${JSON.stringify(matched.slice(begun, begun + 2_000))}::jsonb)
        AS m (kind text, name text, slug text, "targetId" uuid, details jsonb)
      ON CONFLICT (batch_id, kind, name) DO UPDATE
        SET slug = excluded.slug, target_id = excluded.target_id, details = excluded.details`;
  }
  await countNames(batchId);
}

/** How many rows of countries that are followed use each name; of a country, how many there are. */
export async function countNames(batchId: string): Promise<void> {
  await longTransaction(
    (tx) => tx.$executeRaw`
    WITH rows AS (
      SELECT r.*, c.slug IS NOT NULL OR r.country IS NULL AS is_followed FROM import_rows r
      LEFT JOIN import_names c ON c.batch_id = r.batch_id AND c.kind = 'COUNTRY' AND c.name = r.country
      WHERE r.batch_id = ${batchId}::uuid AND NOT r.is_left_out),
    used (kind, name) AS (
      SELECT 'COUNTRY', country FROM rows
      UNION ALL SELECT 'DOCUMENT', document FROM rows WHERE is_followed
      UNION ALL SELECT 'ADDRESSEE', addressee FROM rows WHERE is_followed
      UNION ALL SELECT 'BODY', unnest(bodies) FROM rows WHERE is_followed
      UNION ALL SELECT 'STATE', unnest(states) FROM rows WHERE is_followed
      UNION ALL SELECT 'THEME', unnest(themes) FROM rows WHERE is_followed
      UNION ALL SELECT 'CATEGORY', unnest(categories) FROM rows WHERE is_followed
      UNION ALL SELECT 'MEASURE', unnest(measures) FROM rows WHERE is_followed),
    counted AS (SELECT kind::"ImportNameKind" AS kind, name, count(*)::int AS rows FROM used GROUP BY 1, 2)
    UPDATE import_names n SET rows = coalesce(c.rows, 0)
    FROM import_names o LEFT JOIN counted c ON c.kind = o.kind AND c.name = o.name
    WHERE o.batch_id = ${batchId}::uuid AND n.batch_id = o.batch_id AND n.kind = o.kind AND n.name = o.name`,
  );
}

/** What links may lead to: themes, in every language that they have, and measures, by reference and by title. */
async function listLinked() {
  const [linkedThemes, measures] = await Promise.all([
    db.$queryRaw<{ id: string; slug: string; shortName: string; name: string }[]>`
      SELECT t.id, t.slug, t.slug AS "shortName", n.name FROM themes t CROSS JOIN LATERAL (
        SELECT t.name UNION SELECT text FROM translations
        WHERE subject_kind = 'theme' AND subject_id = t.id AND field = 'name') n (name)
      WHERE t.archived_at IS NULL ORDER BY t.position, t.slug, n.name <> t.name, n.name`,
    db.measure.findMany({
      where: { archivedAt: null },
      select: { id: true, reference: true, title: true },
      orderBy: { reference: 'asc' },
    }),
  ]);
  const named = measures.map(({ id, reference, title }) => ({
    ...{ id, slug: reference, shortName: reference, name: title },
  }));
  return { linkedThemes, measures: named };
}

/** What a batch's names stood for in the last batch that was carried out and used them. */
async function listMeanings(batchId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<(Pick<NameOfFile, 'kind' | 'name'> & { slug: string })[]>`
    SELECT DISTINCT ON (n.kind, n.name) n.kind, n.name, n.slug
    FROM import_names n JOIN import_batches b ON b.id = n.batch_id
    JOIN import_names o ON o.batch_id = ${batchId}::uuid AND o.kind = n.kind AND o.name = n.name
    WHERE b.applied_at IS NOT NULL AND n.rows > 0 AND n.slug IS NOT NULL
    ORDER BY n.kind, n.name, b.number DESC`;
  return new Map(rows.map((row) => [keyOfName(row), row.slug]));
}

/** The countries with the addressee that their recommendations usually have. */
async function listCountries() {
  return db.$queryRaw<{ id: string; code: string; name: string; addressee: string | null }[]>`
    SELECT c.id, c.code, c.name, (
      SELECT a.slug FROM recommendations r JOIN addressees a ON a.id = r.addressee_id
      WHERE r.country_id = c.id AND a.is_state_concerned GROUP BY a.slug ORDER BY count(*) DESC, a.slug LIMIT 1) AS addressee
    FROM countries c ORDER BY c.code`;
}
