import { readFileSync } from 'node:fs';
import { actionDoors } from '@/lib/auth/doors';
import { expect, test } from './fixtures';

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

const { node: actions } = JSON.parse(
  readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
) as Manifest;

/** Every server action that the build knows, by the id that a browser would send. */
const doors = Object.entries(actions).map(([id, { exportedName = '?' }]) => ({ id, exportedName }));

test('the build knows exactly the actions of the table', () => {
  const named = [...new Set(doors.map(({ exportedName }) => exportedName))].sort();
  expect(named).toEqual(Object.keys(actionDoors).sort());
});

for (const { id, exportedName } of doors) {
  const admission = actionDoors[exportedName as keyof typeof actionDoors];
  if (admission === 'public') continue;
  test(`a stranger cannot push ${exportedName}`, async ({ request, database }) => {
    const before = await database`SELECT count(*)::int AS count FROM audit_events`;
    const response = await request.post('/en/desk', {
      headers: { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' },
      data: JSON.stringify([null, {}]),
      maxRedirects: 0,
    });
    expect(await response.text()).not.toContain('"ok":true');
    const after = await database`SELECT count(*)::int AS count FROM audit_events`;
    expect(after).toEqual(before);
  });
}
