import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { recordEvents } from './mutations';

let database: TestDatabase;
const subject = randomUUID();
beforeEach(async () => {
  database = await createTestDatabase();
  const entry = (title: string) => ({
    kind: 'theme' as const,
    id: subject,
    accountId: null,
    action: title,
    before: null,
    after: { name: title, definition: 'Ә', secret: 'never kept' },
  });
  // Three in one statement and two in another: the chain is one.
  await database.prisma.$transaction(async (tx) => {
    await recordEvents(tx, ['first', 'second', 'third'].map(entry));
    await recordEvents(tx, ['fourth', 'fifth'].map(entry));
  });
});
afterEach(() => database.drop());

const broken = async () => [
  ...(await database.sql`SELECT sequence, problem FROM broken_audit_links()
    WHERE subject_id = ${subject}`),
];

/** Does as the owner what the triggers refuse to everyone. */
async function tamper(statement: string): Promise<void> {
  await database.ownerSql.begin(async (sql) => {
    await sql`ALTER TABLE audit_events DISABLE TRIGGER USER`;
    await sql.unsafe(statement);
    await sql`ALTER TABLE audit_events ENABLE TRIGGER USER`;
  });
}

describe('the chain of events', () => {
  it('is whole, numbered from 1, and keeps only what the list allows', async () => {
    expect(await broken()).toEqual([]);
    const rows = await database.sql`
      SELECT sequence, action, after FROM audit_events WHERE subject_id = ${subject} ORDER BY sequence`;
    expect(rows.map(({ sequence, action }) => `${sequence} ${action}`)).toEqual([
      '1 first',
      '2 second',
      '3 third',
      '4 fourth',
      '5 fifth',
    ]);
    expect(rows[0]?.after).toEqual({ name: 'first', definition: 'Ә' });
  });

  it('only grows: its end can be neither taken back nor taken away', async () => {
    for (const statement of [
      'UPDATE audit_chains SET length = length - 1',
      'DELETE FROM audit_chains',
      'TRUNCATE audit_chains',
      'TRUNCATE audit_events',
    ])
      await expect(database.ownerSql.unsafe(statement), statement).rejects.toThrow(/immutable/);
  });

  it('is the same chain when two transactions write to it at once', async () => {
    const write = () =>
      database.sql`INSERT INTO audit_events (subject_kind, subject_id, action)
        VALUES ('theme', ${subject}, 'again')`;
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, write));
    const written = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBeGreaterThan(0);
    expect(await broken()).toEqual([]);
    const [last] = await database.sql`SELECT max(sequence) AS last FROM audit_events`;
    expect(last?.last).toBe(5 + written);
  });

  it.each([
    [`UPDATE audit_events SET after = '{"name": "forged"}' WHERE sequence = 2`, 2, /payload/],
    [`UPDATE audit_events SET at = at - interval '1 day' WHERE sequence = 2`, 2, /digest/],
    [
      `UPDATE audit_events SET account_id = '${randomUUID()}' WHERE sequence = 3`,
      3,
      /digest does not match/,
    ],
    ['DELETE FROM audit_events WHERE sequence = 3', 4, /missing/],
    ['DELETE FROM audit_events WHERE sequence = 1', 2, /missing/],
    [
      `UPDATE audit_events SET after = '{}', redacted_at = now(), payload_digest = sha256('') WHERE sequence = 4`,
      4,
      /digest does not match/,
    ],
    ['DELETE FROM audit_events WHERE sequence = 5', 4, /after it are missing: 5 were written/],
    ['DELETE FROM audit_events WHERE sequence > 2', 2, /after it are missing: 5 were written/],
    ['DELETE FROM audit_events', 0, /after it are missing: 5 were written/],
    [
      `UPDATE audit_events e SET account_id = '${randomUUID()}' WHERE sequence = 5;
       UPDATE audit_events e SET digest = audit_digest(e) WHERE sequence = 5`,
      5,
      /not the last event that was written/,
    ],
    [
      `ALTER TABLE audit_chains DISABLE TRIGGER USER; DELETE FROM audit_chains`,
      5,
      /nothing is known of its chain/,
    ],
    [
      `DROP INDEX audit_events_subject_kind_subject_id_sequence_key;
       INSERT INTO audit_events (subject_kind, subject_id, sequence, action, payload_digest, previous_digest, digest)
       SELECT subject_kind, subject_id, sequence, 'doubled', payload_digest, previous_digest, digest
       FROM audit_events WHERE sequence = 2`,
      2,
      /takes the place/,
    ],
  ])('names what was done to it: %s', async (statement, sequence, problem) => {
    await tamper(statement);
    const found = await broken();
    expect(found[0]?.sequence).toBe(sequence);
    expect(found[0]?.problem).toMatch(problem);
  });

  it('shows a forged payload even when its own digests were made anew', async () => {
    await tamper(`
      UPDATE audit_events SET after = '{"name": "forged"}' WHERE sequence = 2;
      UPDATE audit_events e SET payload_digest = audit_payload_digest(e) WHERE sequence = 2;
      UPDATE audit_events e SET digest = audit_digest(e) WHERE sequence = 2`);
    expect(await broken()).toEqual([
      { sequence: 3, problem: 'does not follow from the event before it' },
    ]);
  });
});
