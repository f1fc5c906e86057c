import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViewer } from '@/lib/auth/viewer';
import { anonymiseAccount } from '@/lib/leaving/mutations';
import { getLeaving } from '@/lib/leaving/queries';
import { makeResetLink } from '@/lib/passwords/mutations/make-reset-link';
import { removeSecondFactor } from '@/lib/second-factor/mutations/remove-second-factor';
import { endAllSessions } from '@/lib/sessions/mutations/end-sessions';
import { listSessions } from '@/lib/sessions/queries';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { getPerson, listManagedVoices, listOpenInvitations, listPeople } from '../queries';
import type { Viewer } from '../types';
import { changeAccount, switchAccount } from './change-account';
import { invitePerson } from './invite-person';
import { withdrawInvitation } from './withdraw-invitation';

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

  it('stays within the voice for its own administrator; only the desk brings people in and moves them', async () => {
    const state = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    const member = await desk.makeViewer('EDITOR', desk.voices.state, 'Mira');
    const move = (by: Viewer, whom: Viewer, voiceId: string) =>
      changeAccount(by, { accountId: whom.accountId, role: 'REVIEWER', voiceId });
    // Neither oneself nor somebody else into the desk, and nothing about people of the desk.
    for (const whom of [state, member])
      expect(await move(state, whom, desk.voices.desk)).toMatchObject({
        fieldErrors: { voiceId: { code: 'choose' } },
      });
    const invitation = {
      ...{ role: 'ADMINISTRATOR' as const, voiceId: desk.voices.desk },
      ...{ email: '', language: 'en' as const },
    };
    expect(codeOf(await invitePerson(state, invitation))).toBe('INVALID');
    const { accountId } = desk.editor;
    expect(codeOf(await move(state, desk.editor, desk.voices.state))).toBe('NOT_FOUND');
    expect(codeOf(await disable(state, desk.editor))).toBe('NOT_FOUND');
    expect(codeOf(await makeResetLink(state, { accountId }))).toBe('NOT_FOUND');
    expect(codeOf(await removeSecondFactor(state, { accountId }))).toBe('NOT_FOUND');
    expect(codeOf(await endAllSessions(state, accountId, null))).toBe('FORBIDDEN');
    expect(await listSessions(state, accountId, null)).toBeNull();
    expect(await getPerson(state, accountId)).toBeNull();
    expect(await getLeaving(state, accountId)).toBeNull();
    const leaving = { accountId, successorId: null, isSure: 'yes' as const };
    expect(codeOf(await anonymiseAccount(state, leaving))).toBe('NOT_FOUND');
    expect(
      await database.sql`SELECT 1 FROM audit_events WHERE account_id = ${state.accountId}`,
    ).toHaveLength(0);
    // Their own people they do manage, and see no others.
    value(await move(state, member, desk.voices.state));
    value(await disable(state, member));
    value(await disable(state, member, false));
    const seen = await listPeople(state);
    expect(seen?.count).toBe(seen?.people.length);
    expect(new Set(seen?.people.map(({ voiceId }) => voiceId))).toEqual(
      new Set([desk.voices.state]),
    );
    expect(await listPeople(state, { words: 'mira' })).toMatchObject({
      people: [{ id: member.accountId }],
      count: 1,
    });
    for (const words of ['mira nobody', '%', 'm_ra', '\\'])
      expect(await listPeople(state, { words })).toEqual({ people: [], count: 0, page: 1 });
    expect(await listPeople(state, { page: 99 })).toEqual(seen);
    // ә stands after а, not after я as its number does; who is disabled comes last.
    const names = ['Яна', 'Әлия', 'Бота', 'Айша'];
    for (const name of names) await desk.makeViewer('EDITOR', desk.voices.state, name);
    const off = await desk.makeViewer('EDITOR', desk.voices.state, 'Азат');
    value(await disable(state, off));
    const inOrder = await listPeople(state, { locale: 'kk' });
    expect(
      inOrder?.people.map(({ name }) => name).filter((name) => /[а-яә]/i.test(name ?? '')),
    ).toEqual(['Айша', 'Әлия', 'Бота', 'Яна', 'Азат']);
    expect((await listManagedVoices(state)).map(({ id }) => id)).toEqual([desk.voices.state]);
    const { token } = value(
      await invitePerson(first, {
        role: 'EDITOR',
        voiceId: desk.voices.desk,
        email: '',
        language: 'en',
      }),
    );
    expect(token).not.toBe('');
    expect(await listOpenInvitations(state)).toEqual([]);
    const [open] = (await listOpenInvitations(first)) ?? [];
    const withdrawal = { invitationId: String(open?.id) };
    expect(codeOf(await withdrawInvitation(state, withdrawal))).toBe('LINK_NOT_VALID');
    value(await move(first, member, desk.voices.desk));
    // Whoever was moved away meanwhile no longer manages the voice of before.
    value(
      await changeAccount(first, {
        accountId: state.accountId,
        role: 'ADMINISTRATOR',
        voiceId: desk.voices.desk,
      }),
    );
    expect(
      codeOf(
        await invitePerson(state, {
          role: 'EDITOR',
          voiceId: desk.voices.state,
          email: '',
          language: 'en',
        }),
      ),
    ).toBe('FORBIDDEN');
    value(await demote(first, state));
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
