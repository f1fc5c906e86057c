import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld } from '@/lib/testing/small-world';
import { hashPassword } from './password';
import { signIn } from './sign-in';
import { limits } from './throttle';

const email = 'known@example.org';
const password = 'several unrelated words';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { voices } = await createSmallWorld(database.sql);
  await database.sql`INSERT INTO accounts (id, email, name, role, voice_id, password_hash)
    VALUES (gen_random_uuid(), ${email}, 'K', 'EDITOR', ${voices.desk}, ${await hashPassword(password)})`;
});
beforeEach(() => database.sql`DELETE FROM sign_in_attempts`);
afterAll(() => database.drop());

const attempt = async (words: string, who = email, address: string | null = '192.0.2.1') => {
  const outcome = await signIn({ email: who, password: words }, address);
  return outcome.ok ? 'ok' : outcome.code;
};

describe('signing in', () => {
  it('takes the right password, in whatever case the e-mail is typed', async () => {
    expect(await attempt(password, ' Known@Example.org ')).toBe('ok');
    expect(await attempt('another password')).toBe('WRONG_CREDENTIALS');
    expect(await attempt(password, 'nobody@example.org')).toBe('WRONG_CREDENTIALS');
  });

  it('says the same of a disabled account as of a wrong password', async () => {
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE email = ${email}`;
    expect(await attempt(password)).toBe('WRONG_CREDENTIALS');
    await database.sql`UPDATE accounts SET disabled_at = NULL WHERE email = ${email}`;
  });

  it('lets no more through than the limit, even when all come at once', async () => {
    const tries = Array.from({ length: limits.perEmail + 2 }, () => attempt('a wrong password'));
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(limits.perEmail);
    expect(codes.filter((code) => code === 'THROTTLED')).toHaveLength(2);
    // The right password, too, has to wait; then it counts again.
    expect(await attempt(password)).toBe('THROTTLED');
    await database.ownerSql`UPDATE sign_in_attempts SET at = at - interval '1 hour'`;
    expect(await attempt(password)).toBe('ok');
  });

  it('forgets an e-mail’s failures with a success, and counts an address for itself', async () => {
    await database.sql`INSERT INTO sign_in_attempts (id, subject, succeeded)
      SELECT gen_random_uuid(), 'x', false FROM generate_series(1, 3)`;
    for (let tries = 1; tries < limits.perEmail; tries += 1) await attempt('a wrong password');
    expect(await attempt(password)).toBe('ok');
    expect(await attempt('a wrong password')).toBe('WRONG_CREDENTIALS');
    for (let tries = limits.perEmail; tries < limits.perAddress; tries += 1)
      await attempt('a wrong password', `nobody-${tries}@example.org`);
    expect(await attempt('a wrong password', 'one-more@example.org')).toBe('THROTTLED');
    expect(await attempt(password, email, '192.0.2.2')).toBe('ok');
  });

  it('keeps nobody waiting while tries pile up', async () => {
    let answered = 0;
    const flood = Array.from({ length: 200 }, async () => {
      const code = await attempt('a wrong password');
      answered += 1;
      return code;
    });
    // A reader's question meanwhile does not wait for every try in turn.
    await database.prisma.voice.count();
    expect(answered).toBeLessThan(flood.length);
    const codes = await Promise.all(flood);
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(limits.perEmail);
  });

  it('does not wait for ever for somebody who holds the lock', async () => {
    await attempt('a wrong password');
    const [row] = await database.sql`SELECT subject FROM sign_in_attempts ORDER BY id LIMIT 1`;
    const key = Buffer.from(row?.subject).readInt32BE(0);
    await database.sql.begin(async (tx) => {
      await tx`SELECT pg_advisory_xact_lock(7270003, ${key})`;
      expect(await attempt(password)).toBe('THROTTLED');
    });
    expect(await attempt(password)).toBe('ok');
  });

  it('keeps no address, neither of the post nor of the network', async () => {
    await attempt('a wrong password');
    const rows = await database.sql`SELECT subject FROM sign_in_attempts`;
    expect(rows.length).toBe(2);
    for (const { subject } of rows)
      expect(Buffer.from(subject).toString('latin1')).not.toMatch(/example|192/);
  });
});
