import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/db/generated/enums';
import { weaknessOf } from '@/lib/passwords/strength';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getLinkEnd, getUsableLink, listOpenInvitations } from '../queries';
import { issueSetupLink } from '../setup-link';
import type { Viewer } from '../types';
import { switchAccount } from './change-account';
import { createAccount } from './create-account';
import { forgetInvited } from './forget-invited';
import { inviteAgain, invitePerson } from './invite-person';
import { withdrawInvitation } from './withdraw-invitation';

let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  // The first estimate reads the word lists; on a busy machine a connection would not outlast it.
  await weaknessOf('several unrelated words', []);
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
const wanted = (role: Role = 'EDITOR', email = '') => ({
  role,
  ...{ voiceId: desk.voices.desk, email, language: 'kk' as const },
});
const invite = async (by = administrator) => value(await invitePerson(by, wanted())).token;

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
    expect(codeOf(await invitePerson(desk.reviewer, wanted()))).toBe('FORBIDDEN');
    const leaver = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    const token = await invite(leaver);
    value(await switchAccount(administrator, { accountId: leaver.accountId, isDisabled: true }));
    expect(codeOf(await createAccount('INVITATION', person(token)))).toBe('LINK_NOT_VALID');
    // What a session of before still holds in its hands.
    const late = await invitePerson(leaver, wanted('ADMINISTRATOR'));
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

describe('an invitation by e-mail', () => {
  const mailsTo = (address: string) =>
    database.sql`SELECT subject, body, locale, is_secret FROM outbox_mails
      WHERE recipient = ${address} ORDER BY created_at`;
  const openOf = async (address: string) =>
    (await listOpenInvitations(administrator))?.filter(({ email }) => email === address) ?? [];
  const send = async (address: string) =>
    value(await invitePerson(administrator, wanted('REVIEWER', address)));

  it('is a secret mail in the language of the person, and makes an account with that address', async () => {
    const address = 'invited@example.org';
    const { token } = await send(address);
    const [mail] = await mailsTo(address);
    expect(mail).toMatchObject({ locale: 'kk', is_secret: true, subject: 'Qadam-ға шақыру' });
    expect(mail?.body).toContain(`/kk/invitation/${token}`);
    expect(await getUsableLink('INVITATION', token)).toMatchObject({ email: address });
    // What the form says of the address does not matter.
    const made = value(await createAccount('INVITATION', person(token, 'other@example.org')));
    const [account] = await database.sql`SELECT email, locale, role FROM accounts
      WHERE id = ${made.accountId}`;
    expect(account).toMatchObject({ email: address, locale: 'kk', role: 'REVIEWER' });
    expect(await getLinkEnd('INVITATION', token)).toBe('used');
    const again = await invitePerson(administrator, wanted('EDITOR', address));
    expect(again).toMatchObject({ fieldErrors: { email: { code: 'hasAccount' } } });
    const kept = await database.sql`SELECT 1 FROM one_time_links WHERE email IS NOT NULL
      UNION ALL SELECT 1 FROM audit_events
      WHERE coalesce(before::text, '') || coalesce(after::text, '') LIKE ${`%${address}%`}`;
    expect(kept).toHaveLength(0);
  });

  it('is sent again with a new link; the one before stops, also of an earlier invitation', async () => {
    const address = 'again@example.org';
    const first = await send(address);
    const second = await send(address);
    const [open] = await openOf(address);
    const invitationId = String(open?.id);
    expect(codeOf(await inviteAgain(desk.reviewer, { invitationId }))).toBe('FORBIDDEN');
    const outcomes = await Promise.all(
      [1, 2].map(() => inviteAgain(administrator, { invitationId })),
    );
    // The later of two finds the link that it wanted to replace gone.
    expect(outcomes.map(codeOf).sort()).toEqual(['LINK_NOT_VALID', 'ok']);
    const third = value(outcomes.find(({ ok }) => ok) as (typeof outcomes)[number]);
    expect(third).toMatchObject({ email: address, language: 'kk' });
    for (const { token } of [first, second])
      expect(await getLinkEnd('INVITATION', token)).toBe('withdrawn');
    expect(await getUsableLink('INVITATION', third.token)).toMatchObject({ role: 'REVIEWER' });
    expect(await openOf(address)).toHaveLength(1);
    expect(await mailsTo(address)).toHaveLength(3);
    const rows = await database.sql`SELECT action FROM audit_events
      WHERE account_id = ${administrator.accountId} ORDER BY id`;
    expect(rows.map(({ action }) => action).sort()).toEqual(
      ['send', 'withdraw', 'send', 'withdraw', 'send'].sort(),
    );
    const handed = await invite();
    const unaddressed = (await listOpenInvitations(administrator))?.find(
      ({ email }) => email === null,
    );
    const noWhere = { invitationId: String(unaddressed?.id) };
    expect(codeOf(await inviteAgain(administrator, noWhere))).toBe('LINK_NOT_VALID');
    expect(await getUsableLink('INVITATION', handed)).not.toBeNull();
  });

  it('of another voice is not seen, sent again, withdrawn or replaced by a voice administrator', async () => {
    const address = 'both@example.org';
    const { token } = await send(address);
    const [open] = await openOf(address);
    const invitationId = String(open?.id);
    const other = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    expect(codeOf(await inviteAgain(other, { invitationId }))).toBe('LINK_NOT_VALID');
    expect(codeOf(await withdrawInvitation(other, { invitationId }))).toBe('LINK_NOT_VALID');
    expect(await listOpenInvitations(other)).toEqual([]);
    expect(await invitePerson(other, wanted('EDITOR', address))).toMatchObject({
      fieldErrors: { voiceId: { code: 'choose' } },
    });
    const own = { ...wanted('EDITOR', address), voiceId: desk.voices.state };
    value(await invitePerson(other, own));
    expect(await getUsableLink('INVITATION', token)).not.toBeNull();
    expect(await openOf(address)).toHaveLength(2);
  });

  it('stays in the list when it is too old, and is forgotten after a month', async () => {
    const address = 'late@example.org';
    const { token } = await send(address);
    const age = (days: number) => database.sql`UPDATE one_time_links
      SET created_at = now() - ${days + 7} * interval '1 day',
        expires_at = now() - ${days} * interval '1 day' WHERE email = ${address}`;
    await age(1);
    expect(await getLinkEnd('INVITATION', token)).toBe('expired');
    expect(await openOf(address)).toMatchObject([{ isOver: true }]);
    await age(31);
    await forgetInvited();
    expect(await openOf(address)).toHaveLength(0);
    const rows = await database.sql`SELECT 1 FROM one_time_links WHERE email = ${address}`;
    expect(rows).toHaveLength(0);
    expect(await getLinkEnd('INVITATION', 'never made')).toBeNull();
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
