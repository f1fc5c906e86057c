import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldWord, thingWord } from '@/components/withholding/text-choices';
import { locales } from '@/lib/i18n/locales';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type WithholdableKind, withholdableKinds } from './fields';
import { keptTexts } from './kept-texts';

type Text = { kind: WithholdableKind; field: string; place: string; owner: string; words: string };

let database: TestDatabase;
let texts: Text[];
const administrator = randomUUID();
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  texts = [...(await database.sql<Text[]>`SELECT * FROM withholdable_texts()`)];
  await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${administrator}, 'a@example.org', 'A', 'ADMINISTRATOR', id
    FROM voices WHERE kind = 'EDITORIAL_DESK'`;
});
afterAll(() => database.drop());

describe('every column with words', () => {
  it('can be withheld, or a reason says why not', async () => {
    const columns = await database.ownerSql<{ name: string; place: string }[]>`
      SELECT c.table_name AS place, c.table_name || '.' || c.column_name AS name
      FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> '_prisma_migrations'
        AND (c.data_type IN ('text', 'jsonb', 'character varying', 'tsvector') OR c.udt_name = '_text')`;
    const withheld = new Set(texts.map(({ place, words }) => `${place}.${words}`));
    const decided = (name: string, place: string) =>
      [withheld.has(name), name in keptTexts, place in keptTexts].filter(Boolean).length;
    expect(columns.filter(({ name, place }) => decided(name, place) !== 1)).toEqual([]);
    const known = new Set(columns.flatMap(({ name, place }) => [name, place]));
    expect([...withheld, ...Object.keys(keptTexts)].filter((one) => !known.has(one))).toEqual([]);
  });

  it('belongs to a kind and a field that have words in every language', () => {
    expect([...new Set(texts.map(({ kind }) => kind))].sort()).toEqual(
      [...withholdableKinds].sort(),
    );
    for (const locale of locales)
      for (const { kind, field } of texts)
        expect(`${thingWord(locale, kind)}, ${fieldWord(locale, kind, field)}`).toMatch(
          /\p{L}, \p{L}/u,
        );
  });
});

describe('a withheld text', () => {
  /** Rows of kinds of which the shipped record has none. */
  async function addRows() {
    const { sql, ownerSql } = database;
    const id = randomUUID();
    await sql`INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, updated_at)
      SELECT ${id}, r.id, a.voice_id, a.id, now() FROM accounts a, recommendations r
      WHERE a.id = ${administrator} LIMIT 1`;
    await sql`INSERT INTO draft_comments (id, draft_id, field, text, author_id)
      VALUES (${randomUUID()}, ${id}, 'reason', 'x', ${administrator})`;
    await sql`INSERT INTO moderation_notes (id, assessment_id, kind, reason, placed_by_id)
      SELECT ${randomUUID()}, a.id, 'NOTE', 'x', ${administrator} FROM assessments a
      JOIN voices v ON v.id = a.voice_id WHERE v.kind <> 'EDITORIAL_DESK' LIMIT 1`;
    await sql`INSERT INTO correction_notes (id, country_id, locale, wrong, corrected, published_by_id)
      SELECT ${randomUUID()}, id, 'en', 'x', 'y', ${administrator} FROM countries LIMIT 1`;
    await sql`INSERT INTO suggestions (id, form_digest, country_id, kind, locale, body, reason)
      SELECT ${randomUUID()}, sha256('x'), id, 'ERROR', 'en', 'x', 'y' FROM countries LIMIT 1`;
    await sql`INSERT INTO evidence_files (id, evidence_id, name, media_type, size, sha256)
      SELECT ${randomUUID()}, id, 'x', 'text/plain', 1, sha256('x') FROM evidence LIMIT 1`;
    const report = randomUUID();
    await sql`INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection,
        created_by_id, updated_at)
      SELECT ${report}, 'KZ-R1', c.id, a.voice_id, 'STATUS', 'en', 'x', '""', a.id, now()
      FROM countries c, accounts a WHERE a.id = ${administrator} LIMIT 1`;
    await sql`INSERT INTO reports (id, draft_id, reference, version, country_id, voice_id, template, title, locale,
        selection, as_of, known_at, published_by_id, tree, sha256)
      SELECT ${randomUUID()}, d.id, d.reference, 1, d.country_id, d.voice_id, d.template, 'x', 'en', '""',
        '2026-01-01', now(), ${administrator}, '{"blocks": []}', '' FROM report_drafts d WHERE d.id = ${report}`;
    await sql`INSERT INTO import_batches (id, created_by_id, file_name, file_size, file_sha256, format,
        encoding, delimiter, header, mapping, state)
      VALUES (${randomUUID()}, ${administrator}, 'x', 1, sha256(''), 'csv', 'utf-8', ',', '{}', '{}', 'DISCARDED')`;
    await ownerSql`INSERT INTO recommendation_origins (recommendation_id, key, source_note, licence_note, digests)
      SELECT id, 'x', '', '', '{}' FROM recommendations LIMIT 1`;
  }

  async function placesOfSecrets(): Promise<string[]> {
    const tables = await database.ownerSql`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`;
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await database.ownerSql`
        SELECT count(*)::int AS count FROM ${database.ownerSql(name)} t WHERE t::text LIKE '%SECRET%'`;
      if (row?.count > 0) found.push(String(name));
    }
    return found;
  }

  it('of any kind leaves every place that keeps it, and its chains whole', async () => {
    await addRows();
    const { sql, ownerSql } = database;
    const subjects = new Map<string, string>();
    for (const [index, { kind, field, place, owner, words }] of texts.entries()) {
      // Archived things say why; the reasons are tried with rows that are archived.
      const archived = words === 'archived_reason' ? ownerSql`, archived_at = now()` : ownerSql``;
      const secret = `SECRET-${index}-${field}`;
      await ownerSql`ALTER TABLE ${ownerSql(place)} DISABLE TRIGGER USER`;
      const [row] = await ownerSql`
        UPDATE ${ownerSql(place)} SET ${ownerSql(words)} =
          ${words === 'urls' ? ownerSql`ARRAY[${secret}]` : secret} ${archived}
        WHERE ${ownerSql(owner)} = (SELECT ${ownerSql(owner)} FROM ${ownerSql(place)}
          WHERE ${ownerSql(owner)} IS NOT NULL ORDER BY ${ownerSql(words)} IS NULL LIMIT 1) RETURNING ${ownerSql(owner)} AS id`;
      await ownerSql`ALTER TABLE ${ownerSql(place)} ENABLE TRIGGER USER`;
      if (!row) throw new Error(`${place} has no row to try ${kind}.${field} with`);
      subjects.set(`${kind}.${field}`, String(row.id));
      const key = field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      await sql`INSERT INTO audit_events (subject_kind, subject_id, action, after)
        VALUES (${kind}, ${row.id}, 'update', ${sql.json({ [key]: secret })})`;
    }
    expect((await placesOfSecrets()).length).toBeGreaterThan(25);
    for (const { kind, field } of texts) {
      const subject = subjects.get(`${kind}.${field}`) ?? '';
      await sql`SELECT withhold_text(${kind}, ${subject}, ${field}, 'PRIVACY', ${administrator})`;
      await expect(
        sql`SELECT withhold_text(${kind}, ${subject}, ${field}, 'PRIVACY', ${administrator})`,
      ).rejects.toThrow('not_found');
    }
    expect(await placesOfSecrets()).toEqual([]);
    expect(await sql`SELECT * FROM broken_audit_links()`).toHaveLength(0);
    const rows = await sql`SELECT 1 FROM withholdings`;
    expect(rows).toHaveLength(texts.length);
    const [source] =
      await sql`SELECT urls FROM sources WHERE id = ${subjects.get('source.urls') ?? ''}`;
    expect(source?.urls).toEqual([
      expect.stringMatching(/^\[withheld: PRIVACY \d{4}-\d\d-\d\d\]$/),
    ]);
  });
});
