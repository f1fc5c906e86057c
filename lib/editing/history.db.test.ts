import { afterAll, beforeAll, expect, it } from 'vitest';
import { getExistence } from '@/lib/recommendations/queries/get-existence';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { archiveThing } from './mutations/archive-thing';
import { saveThing } from './mutations/save-thing';
import { getHistory } from './queries/list-history';
import { editableKinds } from './registry';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

it('restores as a new version, which the history tells field by field', async () => {
  const first = await openForm(desk.editor, 'theme', 'theme');
  value(await saveThing(desk.editor, first.fill({ name: 'Weeding' })));
  const second = await openForm(desk.reviewer, 'theme', 'theme');
  value(await saveThing(desk.reviewer, second.fill({ name: 'Gardening', restores: '1' })));
  const history = await getHistory(desk.editor, editableKinds.theme, 'theme');
  expect(
    history?.events.map(({ action, byName, before, after }) => [action, byName, before, after]),
  ).toEqual([
    ['restore', 'Rena', { name: 'Weeding' }, { name: 'Gardening' }],
    ['update', 'Edith', { name: 'Gardening' }, { name: 'Weeding' }],
  ]);
});

it('leaves a page with the reason where a recommendation was archived', async () => {
  const id = await desk.addRecommendation('X-1');
  const archive = { thingKind: 'recommendation', id, intent: 'archive' } as const;
  value(await archiveThing(desk.editor, { ...archive, archivedReason: 'Entered twice.' }));
  expect(await getExistence(desk.country, 'X-1')).toMatchObject({
    madeOn: '2014-05-10',
    archived: { reason: 'Entered twice.', summary: 'Do something.' },
  });
});

it('tells whoever edits evidence of the link that a publication added', async () => {
  const id = await desk.addRecommendation('X-2');
  const open = await openForm(desk.editor, 'evidence', 'XX-E01');
  await desk.bringOut(desk.write(id));
  const late = await saveThing(
    desk.editor,
    open.fill({ citationText: 'Somewhere', knowsUses: 'on' }),
  );
  expect(late).toMatchObject({ code: 'CONFLICT' });
});
