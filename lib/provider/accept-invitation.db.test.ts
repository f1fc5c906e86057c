import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invitePerson } from '@/lib/accounts/mutations/invite-person';
import { getLinkEnd } from '@/lib/accounts/queries';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { acceptInvitation } from './mutations/accept-invitation';
import { matchPerson } from './mutations/match-person';
import { switchProvider } from './mutations/switch-provider';
import { findAddress, listProviders } from './queries';

const issuer = 'https://id.example.org';
let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
});
beforeEach(() => {
  count += 1;
});
afterAll(() => database.drop());

const address = (name: string) => `${name}-${count}@example.org`;
const at = (subject: string, verifiedEmail: string | null = null) => ({
  ...{ issuer, subject: `${subject} ${count}`, verifiedEmail },
});
const invite = async (email = '') =>
  value(
    await invitePerson(administrator, {
      ...{ role: 'EDITOR', voiceId: desk.voices.state, email, language: 'ru' },
    }),
  ).token;
const accept = (person: ReturnType<typeof at>, token: string) =>
  acceptInvitation(person, { token, name: 'New' });

describe('an invitation through the provider', () => {
  it('makes one account, tied to the person there, without a password', async () => {
    const token = await invite(address('a'));
    const codes = await Promise.all([1, 2].map(() => accept(at('a', address('a')), token)));
    expect(codes.map(codeOf).sort()).toEqual(['LINK_NOT_VALID', 'ok']);
    const proven = value(codes.find(({ ok }) => ok) as (typeof codes)[number]);
    expect(await matchPerson(at('a'))).toEqual(proven);
    const [account] = await database.sql`SELECT email, locale, voice_id, password_hash
      FROM accounts WHERE id = ${proven.accountId}`;
    expect(account).toMatchObject({ email: address('a'), locale: 'ru', password_hash: null });
    expect(account?.voice_id).toBe(desk.voices.state);
    const events = await database.sql`SELECT action FROM audit_events
      WHERE account_id = ${proven.accountId} ORDER BY id`;
    expect(events.map(({ action }) => action).sort()).toEqual(['create', 'link_provider', 'use']);
  });

  it('to an address is for that address; the link itself proves it where the provider is silent', async () => {
    const token = await invite(address('a'));
    expect(codeOf(await accept(at('b', address('b')), token))).toBe('OTHER_ADDRESS');
    expect(await findAddress(address('a'), at('b', address('b')))).toEqual({
      refusal: 'OTHER_ADDRESS',
    });
    // Refused, the link is still there for the right person.
    expect(codeOf(await accept(at('a'), token))).toBe('ok');
  });

  it('handed over takes the address that the provider has verified, and only that', async () => {
    const token = await invite();
    expect(codeOf(await accept(at('a'), token))).toBe('NO_VERIFIED_ADDRESS');
    const { accountId } = value(await accept(at('a', address('a')), token));
    const [account] = await database.sql`SELECT email FROM accounts WHERE id = ${accountId}`;
    expect(account?.email).toBe(address('a'));
  });

  it('is not for somebody who has an account', async () => {
    value(await accept(at('a', address('a')), await invite()));
    const token = await invite();
    expect(codeOf(await accept(at('a', address('z')), token))).toBe('IDENTITY_KNOWN');
    expect(codeOf(await accept(at('b', address('a')), token))).toBe('EMAIL_TAKEN');
    expect(await getLinkEnd('INVITATION', token)).toBe('expired');
    const both = await Promise.all([
      accept(at('c', address('c')), token),
      accept(at('c', address('c')), await invite()),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['IDENTITY_KNOWN', 'ok']);
  });
});

describe('unlinking the provider', () => {
  const come = async () => {
    const token = await invite(address('a'));
    const { accountId } = value(await accept(at('a'), token));
    const session = await openTestSession(database.sql, accountId);
    return { session, viewer: (await findViewer(session)) as Viewer };
  };
  const close = (viewer: Viewer, sessionId: string, isOff = true) =>
    switchProvider(viewer, sessionId, { isOff });

  it('needs a password, ends the other sessions and stays until it is allowed again', async () => {
    const { viewer, session } = await come();
    const { accountId } = viewer;
    expect(codeOf(await close(viewer, session.sessionId))).toBe('PASSWORD_NEEDED');
    await database.sql`UPDATE accounts SET password_hash = 'x' WHERE id = ${accountId}`;
    const other = await openTestSession(database.sql, accountId);
    const subject = value(await close(viewer, session.sessionId));
    expect(await findViewer(subject)).not.toBeNull();
    expect(await findViewer({ ...other, sessionVersion: 2 })).toBeNull();
    expect(await listProviders(viewer, accountId)).toEqual([]);
    // Neither by name nor by the verified e-mail, which would link it at once.
    expect(await matchPerson(at('a', address('a')))).toBeNull();
    value(await close(viewer, session.sessionId));
    expect(value(await close(viewer, session.sessionId, false)).sessionVersion).toBe(2);
    expect(await matchPerson(at('a', address('a')))).toMatchObject({ accountId });
    const events = await database.sql`SELECT action, before, after FROM audit_events
      WHERE account_id = ${accountId} AND subject_kind = 'account' ORDER BY id`;
    expect(events.map(({ action }) => action)).toEqual([
      ...['create', 'link_provider', 'unlink_provider', 'allow_provider', 'link_provider'],
    ]);
    expect(JSON.stringify(events)).not.toContain('example.org');
  });

  it('shows the issuer to its owner and to administrators, and to nobody else', async () => {
    const { viewer } = await come();
    const { accountId } = viewer;
    const line = { issuer, since: expect.any(String) };
    expect(await listProviders(viewer, accountId)).toEqual([line]);
    expect(await listProviders(administrator, accountId)).toEqual([line]);
    expect(await listProviders(desk.reviewer, accountId)).toEqual([]);
  });
});
