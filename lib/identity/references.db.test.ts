import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld } from '@/lib/testing/small-world';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const world = await createSmallWorld(database.sql);
  await world.addRecommendation('X-1');
  await world.addRecommendation('X-2');
  await database.sql`WITH author AS (
      INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT gen_random_uuid(), 'author@example.org', 'Author', 'EDITOR', id FROM voices LIMIT 1
      RETURNING id, voice_id)
    INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection,
      created_by_id, updated_at)
    SELECT gen_random_uuid(), 'KZ-R1', ${world.country}, voice_id, 'STATUS', 'en', 'A report', '{}', id, now()
    FROM author`;
});
afterAll(() => database.drop());

it.each(['recommendations', 'evidence', 'report_drafts'])(
  'a reference is permanent: %s',
  async (table) => {
    // As the owner, too: the rule is the table's, not the role's.
    await expect(
      database.ownerSql.unsafe(`UPDATE ${table} SET reference = reference || '9'`),
    ).rejects.toThrow('reference_permanent');
    await database.ownerSql.unsafe(`UPDATE ${table} SET reference = reference`);
  },
);

it('a reference is never used twice', async () => {
  await expect(
    database.sql`INSERT INTO recommendations (id, reference, country_id, document_id, addressee_id,
        summary, response, confidence, position)
      SELECT gen_random_uuid(), 'X-1', country_id, document_id, addressee_id, 'Another.', 'NOTED', 'HIGH', 9
      FROM recommendations LIMIT 1`,
  ).rejects.toThrow('recommendations_reference_key');
});

it('a recommendation has the day of its document, whatever was asked', async () => {
  const days = () => database.sql`SELECT DISTINCT made_on::text AS day FROM recommendations`;
  await database.sql`UPDATE recommendations SET made_on = '2001-01-01'`;
  expect([...(await days())]).toEqual([{ day: '2014-05-10' }]);
  await database.sql`UPDATE documents SET issued_latest = '2014-07-01'`;
  expect([...(await days())]).toEqual([{ day: '2014-07-01' }]);
});
