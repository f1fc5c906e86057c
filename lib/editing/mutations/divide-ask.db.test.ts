import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/identity/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { divideForm } from '../schema';
import { divideAsk } from './divide-ask';

let database: TestDatabase;
let desk: SmallDesk;
const recommendations: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  await database.sql`DELETE FROM ask_recommendations WHERE ask_id = ${desk.ask}`;
  for (const reference of ['DOC-5', 'DOC-6', 'DOC-7']) {
    const id = await desk.addRecommendation(reference);
    recommendations.push(id);
    await database.sql`INSERT INTO ask_recommendations (recommendation_id, ask_id)
      VALUES (${id}, ${desk.ask})`;
  }
});
afterAll(() => database.drop());

const fill = async (chosen: string[], answers: Record<string, unknown> = {}) => {
  const { thing } = await openForm(desk.editor, 'ask', desk.ask);
  return divideForm.parse({
    ...{ id: desk.ask, sendId: newId(), version: String(thing.version), recommendations: chosen },
    ...{ title: 'A part of it', description: 'A demand of its own.', ...answers },
  });
};

it('moves what was chosen to a new ask, once, and tells of it in both histories', async () => {
  const [first = '', second = '', third = ''] = recommendations;
  const form = await fill([first, second]);
  const stranger = { ...desk.editor, voice: { ...desk.editor.voice, kind: 'STATE' as const } };
  expect(codeOf(await divideAsk(stranger, form))).toBe('FORBIDDEN');
  // Not all of them, and none that stands elsewhere.
  for (const wrong of [recommendations, [newId()]])
    expect(await divideAsk(desk.editor, await fill(wrong))).toMatchObject({
      fieldErrors: { recommendations: { code: 'someStay' } },
    });
  // A title without a Latin letter needs a reference: nothing has moved until there is one.
  expect(await divideAsk(desk.editor, await fill([first], { title: 'Часть' }))).toMatchObject({
    fieldErrors: { newKey: { code: 'required' } },
  });

  const answers = await Promise.all([1, 2].map(() => divideAsk(desk.editor, form)));
  expect(answers.map(value)).toEqual(
    [{ key: 'a-part-of-it' }, { key: 'a-part-of-it' }].map((one) => expect.objectContaining(one)),
  );
  const part = await openForm(desk.editor, 'ask', 'a-part-of-it');
  expect(part.thing.values).toMatchObject({
    title: 'A part of it',
    recommendations: expect.arrayContaining([first, second]),
  });
  const rest = await openForm(desk.editor, 'ask', desk.ask);
  expect(rest.thing.values.recommendations).toEqual([third]);
  const events = await database.sql`SELECT subject_id, action FROM audit_events
    WHERE subject_kind IN ('ask', 'recommendation') AND account_id = ${desk.editor.accountId}
      AND subject_id IN ${database.sql([desk.ask, part.thing.id, first, third])}`;
  expect(events.filter(({ subject_id: id }) => id === desk.ask)).toMatchObject([
    { action: 'split' },
  ]);
  expect(events.filter(({ subject_id: id }) => id === part.thing.id)).toMatchObject([
    { action: 'create' },
  ]);
  expect(events.filter(({ subject_id: id }) => id === first)).not.toHaveLength(0);
  expect(events.filter(({ subject_id: id }) => id === third)).toHaveLength(0);

  // Who began before that is told, and can go on from what stands now.
  const late = { ...form, sendId: newId(), recommendations: [third] };
  expect(await divideAsk(desk.editor, late)).toMatchObject({
    code: 'MOVED_ON',
    detail: { version: rest.thing.version },
  });
});
