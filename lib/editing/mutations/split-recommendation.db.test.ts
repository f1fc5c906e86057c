import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { newId } from '@/lib/identity/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { changedColumns } from '../difference';
import { recommendation } from '../kinds/recommendation';
import { splitForm } from '../schema';
import { saveThing } from './save-thing';
import { splitRecommendation } from './split-recommendation';

let database: TestDatabase;
let desk: SmallDesk;
let parent: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  parent = await desk.addRecommendation('DOC-3');
  await database.sql`INSERT INTO recommendation_bodies (recommendation_id, body_id)
    VALUES (${parent}, ${desk.body}) ON CONFLICT DO NOTHING`;
  await database.sql`INSERT INTO recommendation_themes (recommendation_id, theme_id)
    VALUES (${parent}, ${desk.theme}) ON CONFLICT DO NOTHING`;
  await database.sql`INSERT INTO ask_recommendations (recommendation_id, ask_id)
    VALUES (${parent}, ${desk.ask}) ON CONFLICT DO NOTHING`;
});
afterAll(() => database.drop());

const fill = async (viewer: Viewer, answers: Record<string, string>) => {
  const { thing } = await openForm(viewer, 'recommendation', parent);
  return splitForm.parse({
    id: parent,
    sendId: newId(),
    version: String(thing.version),
    ...answers,
  });
};
const two = {
  'points.0.label': '3 (a)',
  'points.0.summary': 'Plant the first tree.',
  'points.2.summary': 'Water the zymurgy tree.',
};

it('divides a recommendation into sub-points that nobody has judged, with what the parent says', async () => {
  const form = await fill(desk.editor, two);
  const before = await openForm(desk.editor, 'recommendation', parent);
  expect(value(await splitRecommendation(desk.editor, form))).toEqual({ key: 'DOC-3', count: 2 });
  const first = await openForm(desk.editor, 'recommendation', 'DOC-3a');
  const second = await openForm(desk.editor, 'recommendation', 'DOC-3b');
  expect(changedColumns(recommendation.fields, before.thing.values, first.thing.values)).toEqual([
    'summary',
    'parentId',
    'label',
  ]);
  expect(second.thing.values).toMatchObject({ parentId: parent, asks: [desk.ask], label: null });
  const rows = await database.sql`
    SELECT h.status, s.words @@ plainto_tsquery('english', 'zymurgy') AS found, r.made_on::text AS day
    FROM recommendations r JOIN headlines h ON h.recommendation_id = r.id
    JOIN recommendation_search s ON s.recommendation_id = r.id
    WHERE r.parent_id = ${parent} ORDER BY r.position`;
  const status = 'NOT_ASSESSED';
  expect(rows).toEqual([
    { status, found: false, day: '2014-05-10' },
    { status, found: true, day: '2014-05-10' },
  ]);
  const [event] = await database.sql`SELECT account_id, action, after FROM audit_events
    WHERE subject_id = ${parent} ORDER BY sequence DESC LIMIT 1`;
  expect(event).toEqual({
    account_id: desk.editor.accountId,
    action: 'split',
    after: { subPoints: ['DOC-3a', 'DOC-3b'] },
  });
  // The same form twice is the same change, and the ask tells of both.
  value(await splitRecommendation(desk.editor, form));
  const [{ n } = { n: 0 }] = await database.sql`
    SELECT count(*)::int AS n FROM audit_events WHERE subject_id = ${desk.ask}`;
  expect(n).toBe(2);
});

it('does nothing for a form that began with what the parent said before', async () => {
  const form = await fill(desk.editor, two);
  const { fill: edit } = await openForm(desk.editor, 'recommendation', parent);
  value(await saveThing(desk.reviewer, edit({ summary: 'Plant many trees.' })));
  const late = await splitRecommendation(desk.editor, form);
  const version = form.version + 1;
  expect(late).toMatchObject({ ok: false, code: 'MOVED_ON', detail: { version } });
  value(await splitRecommendation(desk.editor, { ...form, version }));
  await openForm(desk.editor, 'recommendation', 'DOC-3d');
});

it('wants a summary of each, and refuses strangers and what is archived', async () => {
  const without = await fill(desk.editor, { 'points.0.label': '3 (a)' });
  expect(await splitRecommendation(desk.editor, without)).toMatchObject({
    fieldErrors: { points: { code: 'required' } },
  });
  expect(await splitRecommendation(desk.editor, await fill(desk.editor, {}))).toMatchObject({
    fieldErrors: { points: { code: 'required' } },
  });
  const many = Object.fromEntries(
    Array.from({ length: 31 }, (_, number) => [`points.${number}.summary`, `Tree ${number}`]),
  );
  expect(await splitRecommendation(desk.editor, await fill(desk.editor, many))).toMatchObject({
    fieldErrors: { points: { code: 'tooMany' } },
  });
  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.society);
  const form = await fill(desk.editor, two);
  expect(codeOf(await splitRecommendation(stranger, form))).toBe('FORBIDDEN');
  await database.sql`UPDATE recommendations SET archived_at = now(), archived_reason = 'Double.'
    WHERE id = ${parent}`;
  expect(codeOf(await splitRecommendation(desk.editor, form))).toBe('NOT_FOUND');
});
