import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { verify } from './verify';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ record: true });
});
afterEach(() => database.drop());

const quietly = () => verify(() => undefined);

describe('verify', () => {
  it('finds the shipped record whole, and says so with numbers', async () => {
    const lines: string[] = [];
    expect(await verify((line) => lines.push(line))).toEqual([]);
    expect(lines.length).toBe(6);
    for (const line of lines) expect(line).toMatch(/: [1-9]\d* looked at, ok$/);
    expect(lines[0]).toMatch(/79 looked at/);
  });

  it.each([
    [
      'a headline that says something else',
      `UPDATE headlines SET status = 'IMPLEMENTED' WHERE recommendation_id = (
         SELECT id FROM recommendations WHERE reference = 'UNSR-2014-d')`,
      /^headline of UNSR-2014-d: stored \(IMPLEMENTED.*by the rule \(NOT_STARTED/,
    ],
    [
      'a headline that is missing',
      `DELETE FROM headlines WHERE recommendation_id = (
         SELECT id FROM recommendations WHERE reference = 'UNSR-2014-d')`,
      /^headline of UNSR-2014-d: stored nothing/,
    ],
    [
      'a headline too many',
      `ALTER TABLE recommendations DISABLE TRIGGER USER;
       UPDATE recommendations SET archived_at = now(), archived_reason = 'Twice.'
       WHERE reference = 'UNSR-2014-d'`,
      /^headline of UNSR-2014-d: .*by the rule nothing/,
    ],
    [
      'outdated search words',
      `ALTER TABLE themes DISABLE TRIGGER USER;
       UPDATE themes SET name = 'Another name' WHERE slug = 'constitution'`,
      /^search words of UNSR-2014-a: outdated/,
    ],
    [
      'missing search words',
      `DELETE FROM recommendation_search WHERE recommendation_id = (
         SELECT id FROM recommendations WHERE reference = 'UNSR-2014-a')`,
      /^search words of UNSR-2014-a: missing/,
    ],
    [
      'a changed event',
      `ALTER TABLE audit_events DISABLE TRIGGER USER;
       UPDATE audit_events SET after = '{}' WHERE subject_kind = 'country'`,
      /^history of country .*, event 1: payload changed/,
    ],
    [
      'a history that was removed as a whole',
      `ALTER TABLE audit_events DISABLE TRIGGER USER;
       DELETE FROM audit_events WHERE subject_id = (
         SELECT id FROM assessments WHERE shipped_key IS NOT NULL ORDER BY id LIMIT 1)`,
      /^history of assessment .*, event 0: the events after it are missing: 1 were written/,
    ],
    [
      'the last event of a history that was removed',
      `INSERT INTO audit_events (subject_kind, subject_id, action)
         SELECT 'theme', id, 'update' FROM themes WHERE slug = 'constitution';
       ALTER TABLE audit_events DISABLE TRIGGER USER;
       DELETE FROM audit_events WHERE action = 'update'`,
      /^history of theme .*, event 1: the events after it are missing: 2 were written/,
    ],
    [
      'an assessment that nobody published',
      `ALTER TABLE audit_events DISABLE TRIGGER USER; ALTER TABLE audit_chains DISABLE TRIGGER USER;
       DELETE FROM audit_events WHERE subject_kind = 'assessment';
       DELETE FROM audit_chains WHERE subject_kind = 'assessment'`,
      /^assessment .*: no event tells/,
    ],
    [
      'a recommendation with another day than its document',
      `ALTER TABLE recommendations DISABLE TRIGGER USER;
       UPDATE recommendations SET made_on = made_on - 1 WHERE reference = 'UNSR-2014-d'`,
      /^day of UNSR-2014-d: 2014-12-22, its document says 2014-12-23/,
    ],
    [
      'a shipped assessment that is missing',
      `INSERT INTO shipped_rows (subject_kind, subject_id, key, loaded_values)
       VALUES ('assessment', '${randomUUID()}', 'kazakhstan/gone', '{}')`,
      /^shipped assessment kazakhstan\/gone: remembered but missing/,
    ],
    [
      'a shipped assessment that the loader does not remember',
      `DELETE FROM shipped_rows WHERE subject_kind = 'assessment' AND key LIKE '%UNSR-2014-a/%'`,
      /^shipped assessment kazakhstan\/UNSR-2014-a\/.*: not remembered/,
    ],
  ])('names %s', async (_, statement, problem) => {
    await database.ownerSql.unsafe(statement);
    const problems = await quietly();
    expect(problems[0]).toMatch(problem);
  });

  it('names twenty and counts the rest', async () => {
    await database.ownerSql`UPDATE headlines SET verified_on = '2001-01-01'`;
    const problems = await quietly();
    expect(problems.length).toBe(21);
    expect(problems[20]).toBe(
      'and 59 more: stored headlines are what the rule of the two times says today',
    );
  });
});
