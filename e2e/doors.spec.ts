import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { actionDoors } from '@/lib/auth/doors';
import { expect, test } from './fixtures';

type Manifest = {
  node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
};

const { node: actions } = JSON.parse(
  readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
) as Manifest;

/** A page on which an action stands, from the name of its module. */
function addressOf(worker: string): string {
  return worker
    .replaceAll(/^app|\/\([^)]*\)|\/page$/g, '')
    .replace('[locale]', 'en')
    .replace('[reference]', 'UNSR-2014-a')
    .replace(/\[\w+\]/, '019c0000-0000-7000-8000-000000000000');
}

/** Every server action that the build knows, by the id that a browser would send. */
const doors = Object.entries(actions).map(([id, { exportedName = '?', workers }]) => ({
  id,
  exportedName,
  path: addressOf(Object.keys(workers)[0] ?? ''),
  admission: actionDoors[exportedName as keyof typeof actionDoors],
}));

/** Sends a form as React does: the arguments, of which the second is the form with its fields. */
async function push(
  request: APIRequestContext,
  { id, path }: { id: string; path: string },
  cookie = '',
): Promise<string> {
  const response = await request.post(path, {
    headers: { 'Next-Action': id, ...(cookie ? { Cookie: cookie } : {}) },
    multipart: { '1_locale': 'en', '1_reason': 'Let me in', '0': '[null,"$K1"]' },
    maxRedirects: 0,
  });
  return response.text();
}

test('the build knows exactly the actions of the table', () => {
  const named = [...new Set(doors.map(({ exportedName }) => exportedName))].sort();
  expect(named).toEqual(Object.keys(actionDoors).sort());
});

for (const door of doors) {
  const { exportedName, admission } = door;
  if (admission === 'public') continue;
  test(`a stranger cannot push ${exportedName}`, async ({ request, database }) => {
    const text = await push(request, door);
    expect(text).toContain('"code":"NOT_SIGNED_IN"');
    expect(text).not.toContain('"ok":true');
    // What the program itself writes, it writes before the first request.
    const events = await database`SELECT 1 FROM audit_events
      WHERE account_id IS NULL AND at > now() - interval '20 seconds'`;
    expect(events).toHaveLength(0);
  });

  if (admission === 'signed-in') continue;
  test(`an editor cannot push ${exportedName}`, async ({
    request,
    database,
    makePerson,
    sessionOf,
  }) => {
    const editor = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
    const { name, value } = await sessionOf(editor);
    const text = await push(request, door, `${name}=${value}`);
    expect(text).toContain('"code":"FORBIDDEN"');
    expect(text).not.toContain('"ok":true');
    const events =
      await database`SELECT 1 FROM audit_events WHERE account_id = ${editor.accountId}`;
    expect(events).toHaveLength(0);
  });
}

test('a form from another site is not taken', async ({ request, makePerson, sessionOf }) => {
  const editor = await makePerson({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const { name, value } = await sessionOf(editor);
  const door = doors.find(({ exportedName }) => exportedName === 'submitSettings');
  const response = await request.post('/en/desk/settings', {
    headers: {
      'Next-Action': String(door?.id),
      Origin: 'https://elsewhere.example',
      Cookie: `${name}=${value}`,
    },
    multipart: { '1_staleAfterDays': '7', '0': '[null,"$K1"]' },
  });
  expect(response.status()).toBe(500);
});
