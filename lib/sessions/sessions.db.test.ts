import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { hashPassword, isPassword } from '@/lib/auth/password';
import { findViewer } from '@/lib/auth/viewer';
import { changePassword } from '@/lib/passwords/mutations/change-password';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { endAllSessions, endOneSession, signOut } from './mutations/end-sessions';
import { openSession } from './mutations/open-session';
import { listSessions } from './queries';
import type { SessionSubject } from './types';

const password = 'several unrelated words';
const wanted = { currentPassword: password, password: 'ёлка батарея скрепка туман' };
let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
let person: Viewer;
let sessions: SessionSubject[];

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
});
beforeEach(async () => {
  person = await desk.makeViewer('EDITOR', desk.voices.desk);
  const { accountId } = person;
  await database.sql`UPDATE accounts SET password_hash = ${await hashPassword(password)}
    WHERE id = ${accountId}`;
  await database.ownerSql`DELETE FROM sessions WHERE account_id = ${accountId}`;
  sessions = [];
  for (const device of ['Firefox, Linux', 'Safari, iOS']) {
    const proven = { accountId, sessionVersion: 1 };
    const opened = await openSession(proven, { method: 'PASSWORD', device });
    if (opened) sessions.push(opened);
  }
});
afterAll(() => database.drop());

const [first, second] = [() => at(0), () => at(1)];
function at(place: number): SessionSubject {
  const session = sessions[place];
  if (!session) throw new Error('the session was just opened');
  return session;
}
const eventsOf = async (id: string) =>
  (
    await database.sql`SELECT action, account_id, after FROM audit_events
      WHERE subject_kind = 'session' AND subject_id = ${id} ORDER BY sequence`
  ).map(({ action, after }) => [action, after]);

describe('a session', () => {
  it('holds for its own account and version only, as long as nobody ended it', async () => {
    expect(await findViewer(first())).toMatchObject({
      accountId: person.accountId,
      role: 'EDITOR',
    });
    expect(await findViewer({ ...first(), accountId: desk.editor.accountId })).toBeNull();
    expect(await findViewer({ ...first(), sessionVersion: 2 })).toBeNull();
    await database.ownerSql`UPDATE sessions SET created_at = now() - interval '8 days',
      expires_at = now() - interval '1 second' WHERE id = ${second().sessionId}`;
    expect(await findViewer(second())).toBeNull();
  });

  it('is over on the server once one signs out, for every copy of its cookie', async () => {
    await signOut(first());
    expect(await findViewer(first())).toBeNull();
    expect(await findViewer(second())).not.toBeNull();
    expect(await eventsOf(first().sessionId)).toEqual([
      ['sign_in', { method: 'PASSWORD' }],
      ['sign_out', { endReason: 'SIGNED_OUT' }],
    ]);
    // Once more with the same cookie: nothing happens twice.
    await signOut(first());
    expect(await eventsOf(first().sessionId)).toHaveLength(2);
  });

  it('is asked of the database by one question', async () => {
    const questions: string[] = [];
    const { createClient, replaceClient } = await import('@/lib/db/client');
    const original = database.prisma;
    const counting = createClient(database.url).$extends({
      query: {
        $allOperations({ operation, args, query }) {
          questions.push(operation);
          return query(args);
        },
      },
    });
    replaceClient(counting as unknown as typeof original);
    await findViewer(first());
    replaceClient(original);
    await counting.$disconnect();
    expect(questions).toEqual(['$queryRaw']);
  });

  it('notes its use every few minutes', async () => {
    await database.ownerSql`UPDATE sessions SET seen_at = '2026-01-01' WHERE id = ${first().sessionId}`;
    await findViewer(first());
    const [row] = await database.sql`SELECT seen_at FROM sessions WHERE id = ${first().sessionId}`;
    expect(Date.now() - row?.seen_at.getTime()).toBeLessThan(60_000);
  });

  it('does not begin for somebody disabled, or whose password changed, in that moment', async () => {
    const how = { method: 'PASSWORD' as const, device: '' };
    const proven = { accountId: person.accountId, sessionVersion: 1 };
    expect(await openSession({ ...proven, sessionVersion: 2 }, how)).toBeNull();
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE id = ${person.accountId}`;
    expect(await openSession(proven, how)).toBeNull();
  });
});

describe('ending sessions', () => {
  it('is for their owner and the administrator; a stranger does not learn of them', async () => {
    const { sessionId } = first();
    for (const stranger of [desk.reviewer, desk.editor]) {
      expect(codeOf(await endOneSession(stranger, { sessionId }))).toBe('NOT_FOUND');
      expect(codeOf(await endAllSessions(stranger, person.accountId, null))).toBe('FORBIDDEN');
      expect(await listSessions(stranger, person.accountId, null)).toBeNull();
    }
    expect(await findViewer(first())).not.toBeNull();
    value(await endOneSession(administrator, { sessionId }));
    expect(await findViewer(first())).toBeNull();
    expect(codeOf(await endOneSession(administrator, { sessionId }))).toBe('NOT_FOUND');
    expect((await eventsOf(sessionId)).at(-1)).toEqual([
      'end',
      { endReason: 'ENDED_BY_ADMINISTRATOR' },
    ]);
  });

  it('of all others leaves the one that asks', async () => {
    const lines = await listSessions(person, person.accountId, first().sessionId);
    expect(lines?.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    value(await endAllSessions(person, person.accountId, first().sessionId));
    expect(await findViewer(first())).not.toBeNull();
    expect(await findViewer(second())).toBeNull();
  });

  it('by two at once is one end', async () => {
    const { sessionId } = first();
    const codes = await Promise.all(
      [person, administrator].map((who) => endOneSession(who, { sessionId })),
    );
    expect(codes.map(codeOf).sort()).toEqual(['NOT_FOUND', 'ok']);
    expect(await eventsOf(sessionId)).toHaveLength(2);
  });
});

describe('changing the password', () => {
  const change = (input: Partial<typeof wanted> = {}) =>
    changePassword(person, first().sessionId, { ...wanted, ...input });

  it('asks for the present one, and refuses one that is easy to guess', async () => {
    expect(await change({ currentPassword: 'not mine at all' })).toMatchObject({
      fieldErrors: { currentPassword: { code: 'wrongPassword' } },
    });
    expect(await change({ password: 'қадамқадам12' })).toMatchObject({
      fieldErrors: { password: { code: 'weakRepeat' } },
    });
    for (let tries = 0; tries < 10; tries += 1) await change({ currentPassword: 'guessed' });
    expect(codeOf(await change())).toBe('THROTTLED');
  });

  it('ends every other session, and keeps this one under a new cookie', async () => {
    const subject = value(await change());
    expect(await findViewer(first())).toBeNull();
    expect(await findViewer(second())).toBeNull();
    expect(await findViewer(subject)).not.toBeNull();
    const [row] = await database.sql`SELECT password_hash FROM accounts
      WHERE id = ${person.accountId}`;
    expect(await isPassword(row?.password_hash, wanted.password)).toBe(true);
    const events = await database.sql`SELECT action, before, after FROM audit_events
      WHERE subject_kind = 'account' AND subject_id = ${person.accountId}`;
    expect([...events]).toEqual([
      { action: 'change_password', before: { sessionVersion: 1 }, after: { sessionVersion: 2 } },
    ]);
    expect((await eventsOf(second().sessionId)).at(-1)).toEqual([
      'end',
      { endReason: 'PASSWORD_CHANGED' },
    ]);
  });

  it('by two at once changes it once', async () => {
    const codes = (await Promise.all([change(), change()])).map(codeOf);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    // The other one was overtaken, or came when its password was no longer the present one.
    expect(['CONFLICT', 'INVALID']).toContain(codes.find((code) => code !== 'ok'));
  });
});

it('a session of the tests is one of the program', async () => {
  expect(await findViewer(await openTestSession(database.sql, person.accountId))).not.toBeNull();
});
