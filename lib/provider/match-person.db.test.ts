import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk, type SmallDesk } from '@/lib/testing/small-desk';
import { matchPerson } from './mutations/match-person';

const issuer = 'https://id.example.org';
let database: TestDatabase;
let desk: SmallDesk;
let person: Viewer;
let email: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  person = await desk.makeViewer('EDITOR', desk.voices.desk);
  email = `${person.accountId}@example.org`;
});
afterAll(() => database.drop());

const match = async (subject: string, verifiedEmail: string | null, from = issuer) =>
  (await matchPerson({ issuer: from, subject, verifiedEmail }))?.accountId ?? null;
/** A subject that no other test has. */
const own = (name: string) => `${name} ${person.accountId}`;

describe('somebody who comes from the provider', () => {
  it('is nobody without an account, or without a verified e-mail', async () => {
    expect(await match(own('a'), null)).toBeNull();
    expect(await match(own('a'), 'nobody@example.org')).toBeNull();
    const rows = await database.sql`SELECT 1 FROM identities WHERE subject = ${own('a')}`;
    expect(rows).toHaveLength(0);
  });

  it('is known by e-mail once and by issuer and subject from then on', async () => {
    expect(await match(own('a'), email)).toBe(person.accountId);
    expect(await match(own('a'), null)).toBe(person.accountId);
    expect(await match(own('a'), 'nobody@example.org')).toBe(person.accountId);
    expect(await match(own('a'), null, 'https://other.example.org')).toBeNull();
    expect(await match(own('b'), email)).toBeNull();
    const events = await database.sql`SELECT action, before, after FROM audit_events
      WHERE account_id = ${person.accountId}`;
    expect([...events]).toEqual([{ action: 'link_provider', before: null, after: null }]);
  });

  it('is one person, however many windows they come in', async () => {
    const found = await Promise.all([1, 2, 3].map(() => match(own('a'), email)));
    expect(found).toEqual([person.accountId, person.accountId, person.accountId]);
    const rivals = await desk.makeViewer('EDITOR', desk.voices.desk);
    const address = `${rivals.accountId}@example.org`;
    const both = await Promise.all([match(own('x'), address), match(own('y'), address)]);
    expect(both.filter(Boolean)).toEqual([rivals.accountId]);
  });

  it('is nobody once disabled, and leaves nothing once anonymised', async () => {
    await match(own('a'), email);
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE id = ${person.accountId}`;
    expect(await match(own('a'), email)).toBeNull();
    await database.sql`UPDATE accounts SET anonymised_at = now(), email = NULL, name = NULL,
      password_hash = NULL WHERE id = ${person.accountId}`;
    const rows = await database.sql`SELECT 1 FROM identities WHERE account_id = ${person.accountId}
      UNION ALL SELECT 1 FROM sessions WHERE account_id = ${person.accountId}`;
    expect(rows).toHaveLength(0);
  });
});
