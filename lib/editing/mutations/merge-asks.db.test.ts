import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getMerge, getMergedInto } from '../queries/get-merge';
import { archiveThing } from './archive-thing';
import { mergeAsks } from './merge-asks';
import { saveThing } from './save-thing';

let database: TestDatabase;
let desk: SmallDesk;
let recommendations: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  recommendations = [await desk.addRecommendation('DOC-1'), await desk.addRecommendation('DOC-2')];
  await database.sql`DELETE FROM ask_recommendations`;
});
afterAll(() => database.drop());

async function addAsk(slug: string, holds: readonly string[]) {
  const id = randomUUID();
  await database.sql`INSERT INTO asks (id, slug, title, description, position)
    VALUES (${id}, ${slug}, ${slug}, 'An ask.', 1)`;
  for (const one of holds)
    await database.sql`INSERT INTO ask_recommendations (ask_id, recommendation_id)
      VALUES (${id}, ${one})`;
  return id;
}

const lastOf = async (id: string) => {
  const [row] = await database.sql`SELECT account_id, action, before, after FROM audit_events
    WHERE subject_id = ${id} ORDER BY sequence DESC LIMIT 1`;
  return row;
};

it('moves the recommendations, leads the address on, and tells of it in every history', async () => {
  const [first = '', second = ''] = recommendations;
  const from = await addAsk('plant', [first, second]);
  const into = await addAsk('plant-trees', [second]);
  const preview = await getMerge(desk.editor, 'plant', 'plant-trees');
  expect(preview).toMatchObject({ shared: 1, into: { id: into }, from: { version: 1 } });
  expect(preview?.moving.map(({ key }) => key)).toEqual(['DOC-1', 'DOC-2']);
  const form = { id: from, version: 1, intoId: into, intoVersion: 1, archivedReason: 'The same.' };
  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.society);
  expect(codeOf(await mergeAsks(stranger, form))).toBe('FORBIDDEN');
  expect(await getMerge(stranger, 'plant', 'plant-trees')).toBeNull();
  expect(await mergeAsks(desk.editor, { ...form, archivedReason: '' })).toMatchObject({
    fieldErrors: { archivedReason: { code: 'required' } },
  });
  // Somebody saves the other ask after the preview: it is shown again.
  const { fill } = await openForm(desk.editor, 'ask', 'plant-trees');
  value(await saveThing(desk.reviewer, fill({ title: 'Plant many trees' })));
  expect(codeOf(await mergeAsks(desk.editor, form))).toBe('MOVED_ON');
  const follow = (email: string, ask: string, isConfirmed: boolean) => database.sql`
    INSERT INTO subscriptions (id, email, locale, subject, subject_id, confirmed_at, told_until)
    VALUES (${randomUUID()}, ${email}, 'kk', 'ASK', ${ask},
      ${isConfirmed ? new Date() : null}, ${isConfirmed ? new Date() : null})`;
  await follow('first@example.org', from, true);
  await follow('both@example.org', from, true);
  await follow('both@example.org', into, false);
  await follow('other@example.org', from, false);
  await follow('other@example.org', into, true);
  value(await mergeAsks(desk.editor, { ...form, intoVersion: 2 }));
  // Whoever followed the first follows the second, once; nobody's word is lost.
  expect([
    ...(await database.sql`SELECT email, subject_id = ${into} AS moved, confirmed_at IS NOT NULL AS said
      FROM subscriptions ORDER BY email`),
  ]).toEqual(
    ['both', 'first', 'other'].map((name) => ({
      email: `${name}@example.org`,
      moved: true,
      said: true,
    })),
  );
  const merged = await openForm(desk.editor, 'ask', 'plant-trees');
  expect(merged.thing.values.recommendations).toEqual([first, second].sort());
  const gone = await openForm(desk.editor, 'ask', 'plant');
  expect(gone.thing.values.recommendations).toEqual([]);
  expect(gone.thing.archived?.reason).toBe('The same.');
  expect(await lastOf(from)).toMatchObject({
    account_id: desk.editor.accountId,
    action: 'merge',
    after: { recommendations: [], mergedIntoId: into },
  });
  expect(await lastOf(into)).toMatchObject({
    action: 'merge',
    before: { recommendations: [second] },
  });
  expect(await lastOf(first)).toMatchObject({ before: { asks: [] }, after: { asks: [into] } });
  // The one that already stood in both only left the first.
  expect(await lastOf(second)).toMatchObject({ after: { asks: [into] } });
  expect(await getMergedInto('plant')).toBe('plant-trees');
  const back = { thingKind: 'ask' as const, id: from, intent: 'unarchive' as const };
  expect(codeOf(await archiveThing(desk.editor, { ...back, archivedReason: '' }))).toBe('MERGED');
  expect(codeOf(await mergeAsks(desk.editor, { ...form, intoVersion: 3 }))).toBe('MOVED_ON');
});

it('leads through asks that were merged again, and lets one of two who cross win', async () => {
  const end = await addAsk('trees', []);
  const [row] = await database.sql`SELECT id, version FROM asks WHERE slug = 'plant-trees'`;
  const step = { id: String(row?.id), version: Number(row?.version) };
  const form = { ...step, intoId: end, intoVersion: 1, archivedReason: 'Shorter.' };
  const crossed = { id: end, version: 1, intoId: step.id, intoVersion: step.version };
  const both = await Promise.all([
    mergeAsks(desk.editor, form),
    mergeAsks(desk.reviewer, { ...crossed, archivedReason: 'Longer.' }),
  ]);
  expect(both.map(codeOf).sort()).toEqual(['MOVED_ON', 'ok']);
  expect(await getMergedInto('plant')).toBe(both[0]?.ok ? 'trees' : 'plant-trees');
});
