import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getUsableLink, listOpenInvitations } from '../queries';
import { issueSetupLink } from '../setup-link';
import type { Viewer } from '../types';
import { switchAccount } from './change-account';
import { createAccount } from './create-account';
import { invitePerson } from './invite-person';
import { withdrawInvitation } from './withdraw-invitation';

let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
});
afterAll(() => database.drop());

const person = (token: string, email?: string) => {
  count += 1;
  const address = email ?? `new-${count}@example.org`;
  return { token, email: address, name: 'New', password: 'several unrelated words' };
};
const invite = async (by = administrator) =>
  value(await invitePerson(by, { role: 'EDITOR', voiceId: desk.voices.desk })).token;

describe('an invitation', () => {
  it('makes one account, however many use it at once', async () => {
    const token = await invite();
    const codes = await Promise.all(
      [1, 2, 3].map(() => createAccount('INVITATION', person(token))),
    );
    expect(codes.map(codeOf).sort()).toEqual(['LINK_NOT_VALID', 'LINK_NOT_VALID', 'ok']);
    expect(await getUsableLink('INVITATION', token)).toBeNull();
  });

  it('works for a week and not when withdrawn, and is no set-up link', async () => {
    const token = await invite();
    expect(await getUsableLink('INVITATION', token)).toMatchObject({ role: 'EDITOR' });
    expect(codeOf(await createAccount('SETUP', person(token)))).toBe('LINK_NOT_VALID');
    const [open] = (await listOpenInvitations(administrator)) ?? [];
    const invitationId = String(open?.id);
    expect(codeOf(await withdrawInvitation(administrator, { invitationId }))).toBe('ok');
    expect(codeOf(await createAccount('INVITATION', person(token)))).toBe('LINK_NOT_VALID');
    expect(codeOf(await withdrawInvitation(administrator, { invitationId }))).toBe(
      'LINK_NOT_VALID',
    );
    const late = await invite();
    await database.sql`UPDATE one_time_links SET expires_at = created_at + interval '1 ms'
      WHERE used_at IS NULL AND withdrawn_at IS NULL`;
    expect(codeOf(await createAccount('INVITATION', person(late)))).toBe('LINK_NOT_VALID');
  });

  it('says when an e-mail is taken, and can then be used with another', async () => {
    await createAccount('INVITATION', person(await invite(), 'taken@example.org'));
    const token = await invite();
    const again = await createAccount('INVITATION', person(token, 'taken@example.org'));
    expect(codeOf(again)).toBe('EMAIL_TAKEN');
    expect(codeOf(await createAccount('INVITATION', person(token)))).toBe('ok');
  });

  it('is made by administrators, and does not outlive their office', async () => {
    expect(
      codeOf(await invitePerson(desk.reviewer, { role: 'EDITOR', voiceId: desk.voices.desk })),
    ).toBe('FORBIDDEN');
    const leaver = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    const token = await invite(leaver);
    value(await switchAccount(administrator, { accountId: leaver.accountId, isDisabled: true }));
    expect(codeOf(await createAccount('INVITATION', person(token)))).toBe('LINK_NOT_VALID');
    // What a session of before still holds in its hands.
    const late = await invitePerson(leaver, { role: 'ADMINISTRATOR', voiceId: desk.voices.desk });
    expect(codeOf(late)).toBe('FORBIDDEN');
  });

  it('is kept as a digest, and its history knows neither secret nor address', async () => {
    const token = await invite();
    await createAccount('INVITATION', person(token, 'secret-person@example.org'));
    const rows = await database.sql`SELECT 1 FROM audit_events
      WHERE coalesce(before::text, '') || coalesce(after::text, '') LIKE ANY
        (${['%secret-person%', `%${token}%`, '%argon2%']})`;
    expect(rows).toHaveLength(0);
  });
});

describe('the set-up link', () => {
  it('is not made once somebody has an account', async () => {
    expect(await issueSetupLink()).toBeNull();
  });

  it('makes the first administrator once; a later link ends the one before', async () => {
    const fresh = await createTestDatabase();
    await fresh.sql`INSERT INTO voices (id, slug, name, kind, description)
      VALUES (gen_random_uuid(), 'desk', 'Desk', 'EDITORIAL_DESK', 'A desk.')`;
    const tokenOf = async () =>
      String(await issueSetupLink())
        .split('/')
        .at(-1) ?? '';
    const [first, second] = [await tokenOf(), await tokenOf()];
    expect(codeOf(await createAccount('SETUP', person(first)))).toBe('LINK_NOT_VALID');
    const codes = await Promise.all([1, 2].map(() => createAccount('SETUP', person(second))));
    expect(codes.map(codeOf).sort()).toEqual(['LINK_NOT_VALID', 'ok']);
    expect(await issueSetupLink()).toBeNull();
    const rows = await fresh.sql`SELECT role FROM accounts`;
    expect(rows.map(({ role }) => role)).toEqual(['ADMINISTRATOR']);
    await fresh.drop();
  });
});
