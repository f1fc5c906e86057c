import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { notePresence } from './mutations/note-presence';
import { draftKind, openedSettings, reportKind, translationKind } from './presence';

let database: TestDatabase;
let desk: SmallDesk;
let stranger: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
});
afterAll(() => database.drop());

it('tells who else has a form open, until they have not', async () => {
  const note = (viewer = desk.editor, seconds = 60) =>
    notePresence(viewer, { kind: 'theme', id: desk.theme }, seconds);
  expect(await note()).toEqual([]);
  expect(await note(desk.reviewer)).toEqual(['Edith']);
  expect(await note()).toEqual(['Rena']);
  await database.sql`UPDATE editing_presences SET expires_at = now() - interval '1 second'
    WHERE account_id = ${desk.reviewer.accountId}`;
  expect(await note()).toEqual([]);
  expect(await note(stranger)).toBeNull();
  expect(await notePresence(desk.editor, { kind: 'nothing', id: desk.theme }, 60)).toBeNull();
});

it('does so for the settings, among administrators of the desk', async () => {
  const [one, two] = await Promise.all(
    ['Ada', 'Grace'].map((name) => desk.makeViewer('ADMINISTRATOR', desk.voices.desk, name)),
  );
  if (!one || !two) throw new Error('two were made');
  expect(await notePresence(one, openedSettings, 60)).toEqual([]);
  expect(await notePresence(two, openedSettings, 60)).toEqual(['Ada']);
  expect(await notePresence(desk.editor, openedSettings, 60)).toBeNull();
  expect(await notePresence(one, { ...openedSettings, id: desk.theme }, 60)).toBeNull();
});

it('does so for a draft within its voice, and for each language of a text', async () => {
  const recommendation = await desk.addRecommendation('X-1');
  const form = desk.write(recommendation);
  const draft = { kind: draftKind, id: form.draftId };
  // Not saved yet: nobody else can have it open.
  expect(await notePresence(desk.editor, draft, 60)).toBeNull();
  value(await saveDraft(desk.editor, form));
  expect(await notePresence(desk.editor, draft, 60)).toEqual([]);
  expect(await notePresence(desk.reviewer, draft, 60)).toEqual(['Edith']);
  expect(await notePresence(stranger, draft, 60)).toBeNull();

  const report = randomUUID();
  await database.sql`
    INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection,
      created_by_id, updated_at)
    SELECT ${report}, 'KZ-R1', c.id, ${desk.voices.desk}, 'STATUS', 'en', '', '""', ${desk.editor.accountId}, now()
    FROM countries c LIMIT 1`;
  const opened = { kind: reportKind, id: report };
  expect(await notePresence(desk.editor, opened, 60)).toEqual([]);
  expect(await notePresence(desk.reviewer, opened, 60)).toEqual(['Edith']);
  expect(await notePresence(stranger, opened, 60)).toBeNull();

  const text = { subjectKind: 'theme', field: 'name' };
  const into = (locale: 'ru' | 'kk', field = 'name') => ({
    kind: translationKind(locale, { ...text, field }),
    id: desk.theme,
  });
  expect(await notePresence(desk.editor, into('ru'), 60)).toEqual([]);
  expect(await notePresence(desk.reviewer, into('ru'), 60)).toEqual(['Edith']);
  expect(await notePresence(desk.reviewer, into('kk'), 60)).toEqual([]);
  expect(await notePresence(desk.editor, into('ru', 'nothing'), 60)).toBeNull();
  expect(await notePresence(stranger, into('ru'), 60)).toBeNull();
});
