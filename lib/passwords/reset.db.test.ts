import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { isPassword } from '@/lib/auth/password';
import { findViewer } from '@/lib/auth/viewer';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { mailResetLink, makeResetLink } from './mutations/make-reset-link';
import { resetPassword } from './mutations/reset-password';
import { getUsableReset } from './queries';

const password = 'ёлка батарея скрепка туман';
let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
let person: Viewer;
let email: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
});
beforeEach(async () => {
  person = await desk.makeViewer('EDITOR', desk.voices.desk);
  email = `${person.accountId}@example.org`;
});
afterAll(() => database.drop());

const linkFor = async (who = person) =>
  value(await makeResetLink(administrator, { accountId: who.accountId })).token;
const mailsTo = async (recipient: string) => [
  ...(await database.sql`SELECT body, locale, is_secret FROM outbox_mails
    WHERE recipient = ${recipient} ORDER BY id`),
];

describe('a link for a new password', () => {
  it('sets it once, however many use it at once, and ends every session', async () => {
    const session = await openTestSession(database.sql, person.accountId);
    const token = await linkFor();
    const codes = await Promise.all([1, 2, 3].map(() => resetPassword({ token, password })));
    expect(codes.map(codeOf).sort()).toEqual(['LINK_NOT_VALID', 'LINK_NOT_VALID', 'ok']);
    expect(await findViewer(session)).toBeNull();
    const [row] = await database.sql`SELECT password_hash FROM accounts
      WHERE id = ${person.accountId}`;
    expect(await isPassword(row?.password_hash, password)).toBe(true);
    const events = await database.sql`SELECT action, account_id FROM audit_events
      WHERE subject_kind = 'account' AND subject_id = ${person.accountId} ORDER BY sequence`;
    expect([...events]).toEqual([
      { action: 'make_reset_link', account_id: administrator.accountId },
      { action: 'reset_password', account_id: person.accountId },
    ]);
  });

  it('is ended by a later one, by its hour and by the end of the account', async () => {
    const [first, second] = [await linkFor(), await linkFor()];
    expect(codeOf(await resetPassword({ token: first, password }))).toBe('LINK_NOT_VALID');
    expect(await getUsableReset(second)).not.toBeNull();
    await database.ownerSql`UPDATE password_resets SET created_at = now() - interval '2 hours',
      expires_at = now() - interval '1 second' WHERE withdrawn_at IS NULL`;
    expect(await getUsableReset(second)).toBeNull();
    const third = await linkFor();
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE id = ${person.accountId}`;
    expect(codeOf(await resetPassword({ token: third, password }))).toBe('LINK_NOT_VALID');
    expect(codeOf(await makeResetLink(administrator, person))).toBe('NOT_FOUND');
  });

  it('is made by administrators, and takes no password that is easy to guess', async () => {
    expect(codeOf(await makeResetLink(desk.reviewer, person))).toBe('FORBIDDEN');
    // One's own is changed with the present one.
    expect(codeOf(await makeResetLink(administrator, administrator))).toBe('FORBIDDEN');
    const token = await linkFor();
    expect(await resetPassword({ token, password: 'қадамқадам12' })).toMatchObject({
      fieldErrors: { password: { code: 'weakRepeat' } },
    });
    expect(codeOf(await resetPassword({ token, password }))).toBe('ok');
  });

  it('is mailed to an account only, in its language, as a secret', async () => {
    await database.sql`UPDATE accounts SET locale = 'kk' WHERE id = ${person.accountId}`;
    await mailResetLink(email, 'en');
    await mailResetLink('nobody@example.org', 'en');
    expect(await mailsTo('nobody@example.org')).toEqual([]);
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ locale: 'kk', is_secret: true });
    const token = /\/kk\/password\/(\S+)/.exec(mail?.body)?.[1] ?? '';
    expect(codeOf(await resetPassword({ token, password }))).toBe('ok');
    const leaks = await database.sql`SELECT 1 FROM audit_events
      WHERE concat(before, after) LIKE ANY (${[`%${token}%`, `%${email}%`]})`;
    expect(leaks).toHaveLength(0);
  });
});
