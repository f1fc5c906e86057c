import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';

let database: TestDatabase;
let world: SmallWorld;
let recommendation: string;
let before: unknown;

const statuses = async () => [
  ...(await database.sql`SELECT recommendation_id, status FROM headlines ORDER BY 1`),
  ...(await database.sql`SELECT id, made_on, archived_at IS NULL AS open FROM recommendations ORDER BY 1`),
];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
  recommendation = await world.addRecommendation('X-1');
  await world.judge({
    recommendation,
    voice: world.voices.desk,
    status: 'IN_PROGRESS',
    effectiveOn: '2016-01-01',
  });
});
beforeEach(async () => {
  before = await statuses();
});
afterAll(() => database.drop());

describe('what was published is not hidden by another way than withholding', () => {
  it.each([
    [
      'a voice that becomes another',
      `UPDATE voices SET kind = 'STATE' WHERE kind = 'EDITORIAL_DESK'`,
    ],
    ['a recommendation of the future', `UPDATE recommendations SET published_at = '2999-01-01'`],
    [
      'one archived before its time',
      `UPDATE recommendations SET archived_at = '2000-01-01', archived_reason = 'x'`,
    ],
    [
      'one archived after it',
      `UPDATE recommendations SET archived_at = '2999-01-01', archived_reason = 'x'`,
    ],
    ['a document of the future', `UPDATE documents SET issued_latest = '2999-01-01'`],
    [
      'a document dated after what was judged',
      `UPDATE documents SET issued_latest = '2020-01-01', issued_earliest = '2020-01-01'`,
    ],
    ['another identifier', `UPDATE recommendations SET id = gen_random_uuid()`],
    ['another identifier of a voice', `UPDATE voices SET id = gen_random_uuid()`],
  ])('%s is refused', async (_, statement) => {
    const attempt = database.sql.begin(async (sql) => {
      await sql`SELECT set_config('qadam.withholding', 'on', true)`;
      await sql.unsafe(statement);
    });
    await expect(attempt).rejects.toMatchObject({ code: 'QD001' });
    expect(await statuses()).toEqual(before);
  });
});

describe('a table of the role’s own stands in for none of ours', () => {
  const own = (...statements: string[]) =>
    database.sql.begin(async (sql) => {
      for (const statement of statements) await sql.unsafe(statement);
      await sql`SET CONSTRAINTS ALL IMMEDIATE`;
    });

  it('not to cite more for what is published', async () => {
    const { evidence } = world;
    const attempt = own(
      'CREATE TEMP TABLE assessments (id uuid)',
      'INSERT INTO assessments SELECT id FROM public.assessments',
      `INSERT INTO public.assessment_citations (id, assessment_id, evidence_id, position)
       SELECT gen_random_uuid(), id, '${evidence}', 9 FROM public.assessments LIMIT 1`,
    );
    await expect(attempt).rejects.toMatchObject({ message: 'assessment_published' });
  });

  it('not to publish without a citation', async () => {
    const attempt = own(
      'CREATE TEMP TABLE assessment_citations (assessment_id uuid)',
      `INSERT INTO public.assessments (id, recommendation_id, voice_id, kind, status, effective_on, verified_on,
         reason, confidence, authorship, shipped_key)
       SELECT gen_random_uuid(), '${recommendation}', voice_id, kind, 'IMPLEMENTED', effective_on, verified_on,
         reason, 'LOW', authorship, 'forged:1' FROM public.assessments LIMIT 1`,
      'INSERT INTO assessment_citations SELECT id FROM public.assessments',
    );
    await expect(attempt).rejects.toMatchObject({ message: 'citation_missing' });
  });

  it('not to move a recommendation in time', async () => {
    await own(
      'CREATE TEMP TABLE documents (id uuid, issued_latest date)',
      `INSERT INTO documents SELECT id, '2999-01-01' FROM public.documents`,
      'UPDATE public.recommendations SET made_on = made_on',
    );
    expect(await statuses()).toEqual(before);
  });
});

it('every rule reads our tables, and every identifier is kept', async () => {
  const rules = await database.ownerSql`
    SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND (prosecdef OR prorettype = 'trigger'::regtype)
      AND NOT coalesce(proconfig @> ARRAY['search_path=public, pg_temp'], false)`;
  expect([...rules]).toEqual([]);
  const tables = await database.ownerSql`
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> '_prisma_migrations' AND NOT EXISTS (
        SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_new_id')`;
  expect([...tables]).toEqual([]);
});
