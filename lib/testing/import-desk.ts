import { afterEach, beforeEach, expect } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database';
import { ownDataFolder } from './own-data-folder';
import { createSmallDesk, type SmallDesk } from './small-desk';
import { smallImport } from './small-import';

type ImportDesk = {
  database: TestDatabase;
  desk: SmallDesk;
  imports: ReturnType<typeof smallImport>;
};

/** For each test of a file a database with a small desk that imports, and a data folder for the files. */
export function importDesk(): ImportDesk {
  const at = {} as ImportDesk;
  ownDataFolder();
  beforeEach(async () => {
    at.database = await createTestDatabase();
    at.desk = await createSmallDesk(at.database.sql);
    at.imports = smallImport(at.database.sql, at.desk);
    const { document, body } = at.desk;
    await at.database
      .sql`INSERT INTO document_bodies (document_id, body_id) VALUES (${document}, ${body})`;
  });
  afterEach(() => at.database.drop());
  return at;
}

/** A file in our own layout. */
export const ownLayout = (...rows: string[]) =>
  ['reference,country,document,summary,themes', ...rows, ''].join('\r\n');

/** All recommendations as far as imports write them. */
export async function listImported({ database }: ImportDesk) {
  const rows = await database.sql`
    SELECT r.reference, r.summary, r.official_text, r.response, r.version, r.archived_reason, r.action_category,
      (SELECT array_agg(b.slug ORDER BY b.slug) FROM recommendation_bodies l JOIN bodies b ON b.id = l.body_id
       WHERE l.recommendation_id = r.id) AS bodies,
      (SELECT array_agg(t.slug ORDER BY t.slug) FROM recommendation_themes l JOIN themes t ON t.id = l.theme_id
       WHERE l.recommendation_id = r.id) AS themes
    FROM recommendations r ORDER BY r.reference`;
  return rows.map((row) => ({ ...row }));
}

/** Every chain of the history is whole, and headlines and search are what they are derived from. */
export async function expectWhole({ database }: ImportDesk): Promise<void> {
  const [broken] = await database.sql`SELECT count(*)::int AS count FROM broken_audit_links()`;
  expect(broken?.count).toBe(0);
  const wrong = await database.sql`
    SELECT r.reference FROM recommendations r LEFT JOIN recommendation_search s ON s.recommendation_id = r.id
    LEFT JOIN recommendation_words(ARRAY(SELECT id FROM recommendations)) w ON w.recommendation_id = r.id
    LEFT JOIN headlines h ON h.recommendation_id = r.id
    WHERE s.words IS DISTINCT FROM w.words OR (h.recommendation_id IS NULL) <> (r.archived_at IS NOT NULL)`;
  expect(wrong.map((row) => ({ ...row }))).toEqual([]);
}
