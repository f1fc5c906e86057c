import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { type Admission, actionDoors, pageDoors, routeDoors } from '@/lib/auth/doors';
import { isVoicePermission, mayAnywhere, mayIn, type Who } from '@/lib/auth/permissions';
import { type DoorSubject, doorSubjects, siteThings, subjectAuthor } from './door-subjects';
import { expect, type Role, test } from './fixtures';

type Manifest = {
  node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
};

const { node: actions } = JSON.parse(
  readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
) as Manifest;

/** An address, from a folder of the routes: `/[locale]/desk/review/[id]` → `/en/desk/review/…`. */
function addressOf(folder: string, values: Record<string, string> = {}): string {
  const known: Record<string, string> = {
    locale: 'en',
    country: 'kz',
    reference: 'UNSR-2014-a',
    kind: 'recommendation',
    thing: 'UNSR-2014-a',
  };
  const path = folder.replaceAll(
    /\[(\w+)\]/g,
    (_, name) => values[name] ?? known[name] ?? '019c0000-0000-7000-8000-000000000000',
  );
  return values['?'] ? `${path}?${values['?']}` : path;
}

/** Every server action that the build knows: the id that a browser would send, and where it stands. */
const builtActions = Object.entries(actions).map(([id, { exportedName = '?', workers }]) => ({
  id,
  name: exportedName,
  folder: (Object.keys(workers)[0] ?? '').replaceAll(/^app|\/\([^)]*\)|\/page$/g, ''),
}));

const closed = <Doors extends Record<string, Admission>>(doors: Doors) =>
  Object.entries(doors).filter(
    (door): door is [string, Exclude<Admission, 'public'>] => door[1] !== 'public',
  );

/** Whether a page has a thing's id or name in its address. */
const isAboutThing = (folder: string) => folder.replace('[locale]', '').includes('[');

type Answer = 'sign in' | 'shut' | 'open' | 'broken';

/**
 * A form as React sends it: the fields, then the arguments, of which the second is the form. In this
 * order: the arguments are read as soon as they are there.
 */
function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append('0', '[null,"$K1"]');
  return form;
}

async function push(
  request: APIRequestContext,
  action: { id: string; folder: string },
  cookie: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const response = await request.post(addressOf(action.folder), {
    headers: { 'Next-Action': action.id, Cookie: cookie },
    multipart: formOf({ locale: 'en', ...fields }),
    maxRedirects: 0,
  });
  return response.text();
}

function readAnswer(text: string, refusals: readonly string[]): Answer {
  const code = /"code":"(\w+)"/.exec(text)?.[1];
  if (code === 'NOT_SIGNED_IN') return 'sign in';
  if (code === 'UNEXPECTED' || (!code && !text.includes('"ok":true'))) return 'broken';
  return code && refusals.includes(code) ? 'shut' : 'open';
}

/** What a page or a file answers. */
async function ask(request: APIRequestContext, path: string, cookie: string): Promise<Answer> {
  const response = await request.get(path, { headers: { Cookie: cookie }, maxRedirects: 0 });
  if (response.headers().location?.includes('/sign-in')) return 'sign in';
  if ([401, 403, 404].includes(response.status())) return cookie ? 'shut' : 'sign in';
  // What is for some people only is kept by nobody on the way.
  expect(response.headers()['cache-control'], path).toMatch(/no-store/);
  return response.ok() ? 'open' : 'broken';
}

/** What a route answers to an empty form from one of our own pages. */
async function post(
  request: APIRequestContext,
  path: string,
  { method, cookie, origin }: { method: string; cookie: string; origin: string },
): Promise<Answer> {
  const headers = { Cookie: cookie, Origin: origin };
  const response = await request.fetch(path, { method, headers, maxRedirects: 0 });
  const { location = '' } = response.headers();
  if (location.includes('/sign-in')) return 'sign in';
  if (/problem=(FORBIDDEN|NOT_FOUND)/.test(location)) return 'shut';
  if ([401, 403, 404].includes(response.status())) return cookie ? 'shut' : 'sign in';
  return response.status() < 500 ? 'open' : 'broken';
}

test('the build knows exactly the actions of the table', () => {
  const named = [...new Set(builtActions.map(({ name }) => name))].sort();
  expect(named).toEqual(Object.keys(actionDoors).sort());
});

test('every door that leads to things of voices is tried with one', () => {
  const bound = [actionDoors, pageDoors]
    .flatMap(closed)
    .flatMap(([door, permissions]) =>
      permissions.filter(isVoicePermission).map((permission) => `${door} by ${permission}`),
    );
  const tried = doorSubjects.flatMap(({ door, by }) => by.map((one) => `${door} by ${one}`));
  expect([...new Set(tried)].sort()).toEqual(bound.sort());
  const others = closed(pageDoors)
    .filter(([folder, by]) => isAboutThing(folder) && !by.some(isVoicePermission))
    .map(([folder]) => folder);
  expect(Object.keys(siteThings).sort()).toEqual(others.sort());
});

const owners = ['editorial-desk', 'lync'] as const;
const people = [
  null,
  ...['editorial-desk', 'lync', 'forum-18'].flatMap((voice) =>
    (['EDITOR', 'REVIEWER', 'ADMINISTRATOR'] as Role[]).map((role) => ({ role, voice })),
  ),
];

for (const person of people) {
  const name = person ? `${person.role} of ${person.voice}` : 'a stranger';
  test(`every door opens for ${name} as the table says`, async ({
    request,
    database,
    makePerson,
    sessionOf,
    baseURL,
  }) => {
    const made = person && (await makePerson(person));
    const session = made && (await sessionOf(made));
    const cookie = session ? `${session.name}=${session.value}` : '';
    const voices = await database`SELECT id, slug, kind FROM voices`;
    const voiceOf = (slug: string) => {
      const voice = voices.find((one) => one.slug === slug);
      return { id: String(voice?.id), kind: voice?.kind } as Who['voice'];
    };
    const who = person && { role: person.role, voice: voiceOf(person.voice) };
    const expected: Record<string, Answer> = {};
    const found: Record<string, Answer> = {};
    const note = async (door: string, isOpen: boolean, answer: () => Promise<Answer>) => {
      const before = await eventsOf();
      found[door] = await answer();
      expected[door] = !who ? 'sign in' : isOpen ? 'open' : 'shut';
      if (found[door] !== 'open') expect(await eventsOf(), door).toBe(before);
    };
    const eventsOf = async () => {
      if (!made) return 0;
      const [row] = await database`
        SELECT count(*)::int AS count FROM audit_events WHERE account_id = ${made.accountId}`;
      return Number(row?.count);
    };
    const opens = (permissions: Exclude<Admission, 'public'>) =>
      who !== null && permissions.some((permission) => mayAnywhere(who, permission));

    for (const action of builtActions) {
      const admission: Admission = actionDoors[action.name as keyof typeof actionDoors];
      if (admission === 'public') continue;
      await note(action.name, opens(admission), async () =>
        readAnswer(await push(request, action, cookie), ['FORBIDDEN']),
      );
    }
    for (const [folder, permissions] of closed(pageDoors)) {
      // A page about a thing of a voice is asked for with things of voices, below.
      if (isAboutThing(folder) && permissions.every(isVoicePermission)) continue;
      const thing = await siteThings[folder as keyof typeof pageDoors]?.(database);
      await note(folder, opens(permissions), () => ask(request, addressOf(folder, thing), cookie));
    }
    for (const [route, permissions] of closed(routeDoors)) {
      const [method = '', folder = ''] = route.split(' ');
      const page = folder.slice(0, folder.lastIndexOf('/')) as keyof typeof pageDoors;
      const path = addressOf(folder, await siteThings[page]?.(database));
      await note(route, opens(permissions), () =>
        method === 'GET'
          ? ask(request, path, cookie)
          : post(request, path, { method, cookie, origin: baseURL ?? '' }),
      );
    }
    for (const owner of owners) {
      for (const subject of doorSubjects) {
        if (subject.by.includes('drafts.attribute') && owner === 'editorial-desk') continue;
        const isOpen = who !== null && subject.by.some((one) => mayIn(who, one, voiceOf(owner).id));
        await note(`${subject.door} by ${subject.by.join(' or ')}: ${owner}`, isOpen, () =>
          meet(subject, owner),
        );
      }
    }
    await database`UPDATE assessment_drafts d SET state = 'DISCARDED', publish_at = NULL FROM accounts a
      WHERE a.id = d.author_id AND (a.name = ${subjectAuthor} OR a.id = ${made?.accountId ?? null})`;
    expect(found).toEqual(expected);

    async function meet(subject: DoorSubject, owner: string): Promise<Answer> {
      const { fields, address } = await subject.arrange(database, owner);
      const action = builtActions.find((one) => one.name === subject.door);
      if (!action) return ask(request, addressOf(subject.door, address), cookie);
      const text = await push(request, action, cookie, fields);
      // What one may not know of is not there.
      const answer = readAnswer(text, ['FORBIDDEN', 'NOT_FOUND']);
      // Somebody for whom the door opens can really do it.
      return answer === 'open' && !text.includes('"ok":true') ? 'broken' : answer;
    }
  });
}

test('a form from another site is not taken', async ({ request, makePerson, sessionOf }) => {
  const editor = await makePerson({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const { name, value } = await sessionOf(editor);
  const door = builtActions.find((action) => action.name === 'submitSettings');
  const response = await request.post('/en/desk/settings', {
    headers: {
      'Next-Action': String(door?.id),
      Origin: 'https://elsewhere.example',
      Cookie: `${name}=${value}`,
    },
    multipart: formOf({ staleAfterDays: '7' }),
  });
  expect(response.status()).toBe(403);
});
