import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViewer } from '@/lib/auth/viewer';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { listPeople } from '../queries';
import type { Viewer } from '../types';
import { changeAccount, switchAccount } from './change-account';

let database: TestDatabase;
let desk: SmallDesk;
let first: Viewer;
let second: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  first = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
  second = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
  const world = { accountId: desk.administrator, isDisabled: true };
  value(await switchAccount(first, world));
});
afterAll(() => database.drop());

const demote = (by: Viewer, whom: Viewer) =>
  changeAccount(by, { accountId: whom.accountId, role: 'EDITOR', voiceId: desk.voices.desk });
const disable = (by: Viewer, whom: Viewer, isDisabled = true) =>
  switchAccount(by, { accountId: whom.accountId, isDisabled });

describe('changing people', () => {
  it('is for administrators', async () => {
    expect(codeOf(await demote(desk.reviewer, first))).toBe('FORBIDDEN');
    expect(codeOf(await disable(desk.editor, first))).toBe('FORBIDDEN');
    expect(await listPeople(desk.reviewer)).toBeNull();
    const nowhere = { accountId: desk.editor.accountId, role: 'EDITOR' as const };
    expect(await changeAccount(first, { ...nowhere, voiceId: desk.evidence })).toMatchObject({
      fieldErrors: { voiceId: { code: 'choose' } },
    });
  });

  it('holds at the next request: another role and voice, and an end of all sessions', async () => {
    const person = await desk.makeViewer('EDITOR', desk.voices.desk);
    const { accountId } = person;
    const move = { accountId, role: 'REVIEWER' as const, voiceId: desk.voices.state };
    value(await changeAccount(first, move));
    const session = await openTestSession(database.sql, accountId);
    expect(await findViewer(session)).toMatchObject({
      role: 'REVIEWER',
      voice: { id: desk.voices.state },
    });
    value(await disable(first, person));
    expect(await findViewer(session)).toBeNull();
    value(await disable(first, person, false));
    // Enabled again, one signs in again: the sessions of before stay ended.
    expect(await findViewer(session)).toBeNull();
    expect(await findViewer({ ...session, sessionVersion: 2 })).toBeNull();
    const again = await openTestSession(database.sql, accountId);
    expect(await findViewer({ ...again, sessionVersion: 2 })).not.toBeNull();
    const rows = await database.sql`SELECT action FROM audit_events
      WHERE subject_kind = 'account' AND subject_id = ${accountId} ORDER BY sequence`;
    expect(rows.map(({ action }) => action)).toEqual(['update', 'disable', 'enable']);
  });

  it('never takes the last administrator away, not even when two do it to each other', async () => {
    const outcomes = await Promise.all([demote(first, second), disable(second, first)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['FORBIDDEN', 'ok']);
    const [left] = await database.sql`
      SELECT id FROM accounts WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL`;
    const last = left?.id === first.accountId ? first : second;
    expect(codeOf(await demote(last, last))).toBe('LAST_ADMINISTRATOR');
    expect(codeOf(await disable(last, last))).toBe('LAST_ADMINISTRATOR');
  });
});
