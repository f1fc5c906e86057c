import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '@/lib/operations/verify';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { generate } from './generate';
import { findProblems } from './generate/problems';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await generate(database.ownerSql, { recommendations: 600, seed: 11 });
});
afterAll(() => database.drop());

describe('a generated database', () => {
  test('is what the program’s own writes would have left', async () => {
    expect(await findProblems(database.ownerSql, 600)).toEqual([]);
    expect(await verify(() => undefined)).toEqual([]);
  });

  test('has contested, corrected, withdrawn, archived and unassessed among its rows', async () => {
    const [seen] = await database.sql`
      SELECT (SELECT count(*)::int FROM headlines WHERE contest = 'CONTESTED') AS contested,
        (SELECT count(*)::int FROM headlines WHERE assessment_id IS NULL) AS unassessed,
        (SELECT count(*)::int FROM assessments WHERE kind = 'CORRECTION') AS corrected,
        (SELECT count(*)::int FROM assessments WHERE kind = 'WITHDRAWAL') AS withdrawn,
        (SELECT count(*)::int FROM recommendations WHERE archived_at IS NOT NULL) AS archived`;
    for (const number of Object.values(seen ?? {})) expect(number).toBeGreaterThan(0);
  });

  test('is seen through when it is wrong', async () => {
    await database.ownerSql`UPDATE headlines SET contest = 'CLOSE'
      WHERE recommendation_id = (SELECT recommendation_id FROM headlines WHERE contest <> 'CLOSE' LIMIT 1)`;
    await database.ownerSql`UPDATE recommendation_search SET words = ''
      WHERE recommendation_id = (SELECT recommendation_id FROM recommendation_search LIMIT 1)`;
    const problems = await findProblems(database.ownerSql, 600);
    expect(problems.map(({ rows }) => rows)).toEqual([1, 1]);
  });
});

test('a record goes beside the shipped one and speaks through its desk', async () => {
  const shared = await createTestDatabase({ record: true });
  try {
    await generate(shared.ownerSql, { recommendations: 60, seed: 1 });
    expect(await findProblems(shared.ownerSql)).toEqual([]);
  } finally {
    await shared.drop();
  }
});
