import { afterAll, beforeAll, expect, it } from 'vitest';
import { schemaSql } from '@/lib/operations/diff';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

/** The migrated tables are in `public`; beside them, in `model`, those that the Prisma schema asks for. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const sql = await schemaSql();
  expect(sql).toContain('CREATE TABLE "assessments"');
  await database.ownerSql.begin(async (tx) => {
    await tx`CREATE SCHEMA model`;
    await tx`SET LOCAL search_path = model`;
    await tx.unsafe(sql);
  });
});
afterAll(() => database.drop());

const schemas = ['model', 'public'] as const;

/** Runs a query for both schemas; what it says of a schema's own name is left out. */
async function both(query: (schema: string) => Promise<readonly { line: string }[]>) {
  const lists = await Promise.all(schemas.map(query));
  const [model = [], migrated = []] = lists.map((rows) =>
    rows.map(({ line }) => line.replace(/\b(model|public)\./g, '')),
  );
  return { model, migrated };
}

it('tables and columns are the same: names, types, null, defaults', async () => {
  const { model, migrated } = await both(
    (schema) => database.ownerSql<{ line: string }[]>`
      SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = ${schema}::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      ORDER BY 1`,
  );
  expect(model.length).toBeGreaterThan(300);
  expect(migrated).toEqual(model);
});

it('enumerations are the same, in the same order', async () => {
  const { model, migrated } = await both(
    (schema) => database.ownerSql<{ line: string }[]>`
      SELECT t.typname || ' ' || string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder) AS line
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
      WHERE t.typnamespace = ${schema}::regnamespace GROUP BY t.typname ORDER BY 1`,
  );
  expect(model.length).toBeGreaterThan(15);
  expect(migrated).toEqual(model);
});

it('every key, reference and index of the model is there; the migrations add what they name', async () => {
  const { model, migrated } = await both(
    (schema) => database.ownerSql<{ line: string }[]>`
      SELECT c.conname || ' ' || c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) AS line
      FROM pg_constraint c WHERE c.connamespace = ${schema}::regnamespace AND c.contype IN ('p', 'f', 'u')
        AND c.conrelid <> to_regclass('public._prisma_migrations')
      UNION ALL SELECT indexname || ' ' || indexdef FROM pg_indexes
      WHERE schemaname = ${schema} AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  expect(model.length).toBeGreaterThan(150);
  expect(model.filter((line) => !migrated.includes(line))).toEqual([]);
  const added = migrated.filter((line) => !model.includes(line)).map((line) => line.split(' ')[0]);
  expect(added).toEqual([
    'assessment_drafts_scheduled',
    'assessments_latest_news',
    'assessments_shipped_key',
    'assignments_single_open',
    'evidence_files_once',
    'evidence_files_waiting',
    'evidence_law_changes',
    'evidence_title_likeness',
    'evidence_words',
    'import_batches_single_writer',
    'moderation_notes_single',
    'one_time_links_open_email_key',
    'recommendations_id_document_key',
    'recommendations_id_document_key',
    'recommendations_parent_document_fkey',
    'recommendations_reference_beginning',
    'report_files_once',
    'search_vocabulary_likeness',
    'voices_single_desk',
  ]);
});
