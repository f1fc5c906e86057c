import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { limits } from '@/lib/auth/throttle';
import { findSignedIn } from '@/lib/auth/viewer';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { proveSecondFactor } from './mutations/prove-second-factor';
import { removeSecondFactor, turnOffSecondFactor } from './mutations/remove-second-factor';
import { requireSecondFactor } from './mutations/require-second-factor';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
} from './mutations/set-up-second-factor';
import { getOwnSecondFactor, hasSecondFactor } from './queries';
import { openSecret, sealSecret } from './sealed-secret';

let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
let person: Viewer;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
});
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(), toFake: ['Date'] });
  person = await desk.makeViewer('EDITOR', desk.voices.desk);
});
afterAll(async () => {
  vi.useRealTimers();
  await database.drop();
});

/** What the person's app shows; each new code half a minute after the one before. */
async function appOf(who: Viewer): Promise<() => string> {
  value(await beginSecondFactor(who, { currentPassword: '' }));
  const factor = await getOwnSecondFactor(who, 'a@example.org');
  if (factor.state !== 'begun') throw new Error('it was just begun');
  const app = new TOTP({ secret: Secret.fromBase32(factor.text.replaceAll(' ', '')) });
  return () => {
    vi.setSystemTime(Date.now() + 30_000);
    return app.generate();
  };
}

async function turnOn(who: Viewer): Promise<{ next: () => string; codes: string[] }> {
  const next = await appOf(who);
  const { sessionId } = await openTestSession(database.sql, who.accountId);
  return { next, codes: value(await confirmSecondFactor(who, sessionId, { code: next() })) };
}

const actionsOf = async ({ accountId }: Viewer) =>
  (
    await database.sql`SELECT action FROM audit_events
      WHERE subject_kind = 'account' AND subject_id = ${accountId} ORDER BY sequence`
  ).map(({ action }) => action);

describe('a second factor', () => {
  it('counts from its first code on, and ends the sessions that did without', async () => {
    const elsewhere = await openTestSession(database.sql, person.accountId);
    const next = await appOf(person);
    const { sessionId } = await openTestSession(database.sql, person.accountId);
    const wrong = await confirmSecondFactor(person, sessionId, { code: '000000' });
    expect(wrong).toMatchObject({ fieldErrors: { code: { code: 'wrongCode' } } });
    expect(await findSignedIn(elsewhere)).not.toBeNull();
    expect(value(await confirmSecondFactor(person, sessionId, { code: next() }))).toHaveLength(10);
    expect(await findSignedIn(elsewhere)).toBeNull();
    expect(await getOwnSecondFactor(person, '')).toMatchObject({ state: 'on', codesLeft: 10 });
    expect(codeOf(await beginSecondFactor(person, { currentPassword: '' }))).toBe('CONFLICT');
    expect(await actionsOf(person)).toEqual(['turn_on_second_factor']);
  });

  it('takes each code once, even when it is sent twice at the same moment', async () => {
    const { next } = await turnOn(person);
    const code = next();
    const codes = await Promise.all([1, 2].map(() => proveSecondFactor(person.accountId, code)));
    expect(codes.map(codeOf).sort()).toEqual(['INVALID', 'ok']);
    expect(codeOf(await proveSecondFactor(person.accountId, code))).toBe('INVALID');
    expect(codeOf(await proveSecondFactor(person.accountId, next()))).toBe('ok');
    expect(await actionsOf(person)).toContain('fail_second_factor');
  });

  it('takes each recovery code once, and new ones end the old', async () => {
    const { codes } = await turnOn(person);
    const [first = '', second = ''] = codes;
    expect(codeOf(await proveSecondFactor(person.accountId, first.toUpperCase()))).toBe('ok');
    expect(codeOf(await proveSecondFactor(person.accountId, first))).toBe('INVALID');
    const [fresh = ''] = value(await renewRecoveryCodes(person));
    expect(codeOf(await proveSecondFactor(person.accountId, second))).toBe('INVALID');
    expect(codeOf(await proveSecondFactor(person.accountId, fresh))).toBe('ok');
    expect(codeOf(await proveSecondFactor(desk.editor.accountId, fresh))).toBe('INVALID');
  });

  it('cannot be guessed: after a few failures one waits', async () => {
    const { next } = await turnOn(person);
    for (let tries = 0; tries < limits.perSecondFactor; tries += 1) {
      expect(codeOf(await proveSecondFactor(person.accountId, '000000'))).toBe('INVALID');
    }
    expect(codeOf(await proveSecondFactor(person.accountId, next()))).toBe('THROTTLED');
  });

  it('is kept sealed, for its account and by this installation; its codes as digests', async () => {
    const { next, codes } = await turnOn(person);
    const secret = new Uint8Array(20).fill(7);
    const sealed = sealSecret(person.accountId, secret);
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    expect(openSecret(person.accountId, sealed)).toEqual(secret);
    expect(openSecret(desk.editor.accountId, sealed)).toBeNull();
    const rows = await database.sql`SELECT secret FROM second_factors`;
    expect(rows.every(({ secret: kept }) => kept.length === 48)).toBe(true);
    const leaks = await database.sql`SELECT 1 FROM audit_events
      WHERE concat(before, after) LIKE ANY (${[`%${codes[0]}%`, `%${next()}%`]})`;
    expect(leaks).toHaveLength(0);
  });

  it('is turned off with a code of it, or taken away by an administrator', async () => {
    const { next } = await turnOn(person);
    expect(codeOf(await turnOffSecondFactor(person, { code: '000000' }))).toBe('INVALID');
    value(await turnOffSecondFactor(person, { code: next() }));
    expect(await getOwnSecondFactor(person, '')).toEqual({ state: 'off' });

    await turnOn(person);
    const session = await openTestSession(database.sql, person.accountId);
    const { accountId } = person;
    expect(codeOf(await removeSecondFactor(desk.reviewer, { accountId }))).toBe('FORBIDDEN');
    expect(await hasSecondFactor(desk.reviewer, accountId)).toBeNull();
    expect(await hasSecondFactor(administrator, accountId)).toBe(true);
    value(await removeSecondFactor(administrator, { accountId }));
    expect(await hasSecondFactor(administrator, accountId)).toBe(false);
    expect(await findSignedIn(session)).toBeNull();
    expect((await actionsOf(person)).at(-1)).toBe('remove_second_factor');
  });

  it('asks for the password of who has one before it begins', async () => {
    const { hashPassword } = await import('@/lib/auth/password');
    await database.sql`UPDATE accounts SET password_hash = ${await hashPassword('my own secret')}
      WHERE id = ${person.accountId}`;
    expect(await beginSecondFactor(person, { currentPassword: 'guessed' })).toMatchObject({
      fieldErrors: { currentPassword: { code: 'wrongPassword' } },
    });
    value(await beginSecondFactor(person, { currentPassword: 'my own secret' }));
  });
});

describe('a role that needs one', () => {
  it('is named by the administrator, and owes it until it is set up', async () => {
    const session = await openTestSession(database.sql, person.accountId);
    const roles = { roles: ['EDITOR' as const] };
    expect(codeOf(await requireSecondFactor(desk.reviewer, roles))).toBe('FORBIDDEN');
    expect(await findSignedIn(session)).toMatchObject({ owesSecondFactor: false });
    value(await requireSecondFactor(administrator, roles));
    expect(await findSignedIn(session)).toMatchObject({ owesSecondFactor: true });
    const other = await openTestSession(database.sql, desk.reviewer.accountId);
    expect(await findSignedIn(other)).toMatchObject({ owesSecondFactor: false });
    await turnOn(person);
    const again = await openTestSession(database.sql, person.accountId);
    expect(await findSignedIn(again)).toMatchObject({ owesSecondFactor: false });
    value(await requireSecondFactor(administrator, { roles: [] }));
    const [event] = await database.sql`SELECT before, after FROM audit_events
      WHERE action = 'require_second_factor' ORDER BY sequence DESC LIMIT 1`;
    expect(event).toEqual({
      before: { secondFactorRoles: ['EDITOR'] },
      after: { secondFactorRoles: [] },
    });
  });
});
