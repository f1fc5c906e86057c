import { randomUUID } from 'node:crypto';
import { test as base } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import postgres, { type Sql } from 'postgres';

export { expect } from '@playwright/test';

export type Role = 'EDITOR' | 'REVIEWER' | 'ADMINISTRATOR';

/** Somebody with an account of their own, made for one test. */
export type Person = { accountId: string; email: string; name: string; role: Role; voice: string };

type Fixtures = {
  /** Makes an account in a voice (by slug) and signs this browser in as it. */
  login: (who: { role: Role; voice: string }) => Promise<Person>;
  /** The cookie that signs a browser in as somebody. */
  sessionOf: (person: Person, version?: number) => Promise<{ name: string; value: string }>;
  /** Makes an account without signing in. */
  makePerson: (who: { role: Role; voice: string }) => Promise<Person>;
  /**
   * What this page said or asked for that it should not have, of another host above all; a test may
   * empty it when it means it.
   */
  complaints: string[];
};

type WorkerFixtures = {
  /** The database, as its owner: to arrange what a test needs and to look at what it did. */
  database: Sql;
};

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: e2e/start-server.ts sets it`);
  return value;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from here
    async ({}, use) => {
      const sql = postgres(environment('QADAM_TEST_OWNER_URL'), { max: 2, onnotice: () => {} });
      await use(sql);
      await sql.end();
    },
    { scope: 'worker' },
  ],

  makePerson: async ({ database }, use) => {
    await use(async ({ role, voice }) => {
      const accountId = randomUUID();
      const person = {
        accountId,
        email: `${accountId}@example.org`,
        name: `Person ${accountId.slice(0, 4)}`,
        role,
        voice,
      };
      await database`
        INSERT INTO accounts (id, email, name, role, voice_id)
        SELECT ${accountId}, ${person.email}, ${person.name}, ${role}, id FROM voices WHERE slug = ${voice}`;
      return person;
    });
  },

  sessionOf: async ({ database }, use) => {
    await use(async ({ accountId }, version = 1) => {
      const sid = randomUUID();
      await database`INSERT INTO sessions (id, account_id, method, device, expires_at)
        VALUES (${sid}, ${accountId}, 'PASSWORD', 'Firefox, Linux', now() + interval '1 hour')`;
      const secret = environment('QADAM_TEST_SECRET');
      const token = { sub: accountId, sid, version };
      return {
        name: 'next-auth.session-token',
        value: await encode({ token, secret, maxAge: 3600 }),
      };
    });
  },

  login: async ({ context, makePerson, sessionOf, baseURL }, use) => {
    await use(async (who) => {
      const person = await makePerson(who);
      await context.addCookies([
        { ...(await sessionOf(person)), url: baseURL, httpOnly: true, sameSite: 'Lax' },
      ]);
      return person;
    });
  },

  // Every test fails when its page complains, unless it emptied the list on purpose.
  complaints: [
    async ({ page, javaScriptEnabled, baseURL }, use) => {
      const complaints: string[] = [];
      const ours = new URL(baseURL ?? '').hostname;
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && hostname !== ours)
          complaints.push(`another host: ${request.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        // Who else is here is asked now and then, also just after a session has ended.
        const isOver = message.text().includes('401');
        if (isOver && message.location().url.includes('/api/desk/presence')) return;
        complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        // A page that is left while something is still on its way.
        if (reason === 'net::ERR_ABORTED') return;
        // Without JavaScript Chromium calls every script that it leaves out blocked.
        if (reason === 'csp' && !javaScriptEnabled && request.url().endsWith('.js')) return;
        complaints.push(`failed: ${request.url()} ${reason}`);
      });
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
