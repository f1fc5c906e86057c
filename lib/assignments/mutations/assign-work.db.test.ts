import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAssessments } from '@/lib/assessments/mutations/verify-assessments';
import { listPanels } from '@/lib/desk/queries/list-panels';
import { listWork } from '@/lib/desk/queries/work';
import { readWork } from '@/lib/desk/schema';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { assignWork } from './assign-work';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

const assigned = async (viewer = desk.editor) =>
  (await listWork(viewer, readWork({ list: 'assigned' }))).rows.map(({ reference }) => reference);

it('gives recommendations to a member of the voice, until the work is done', async () => {
  const one = await desk.addRecommendation('A-1');
  const two = await desk.addRecommendation('A-2');
  await desk.bringOut(desk.write(two));
  const form = {
    reference: ['A-1', 'A-2'],
    assigneeId: desk.editor.accountId,
    dueOn: '2027-01-10',
  };
  expect(value(await assignWork(desk.reviewer, form)).count).toBe(2);
  expect(await assigned()).toEqual(['A-1', 'A-2']);
  const panel = (await listPanels(desk.editor)).find(({ key }) => key === 'assigned');
  expect(panel).toMatchObject({ count: 2, since: '2027-01-10' });
  const { rows } = await listWork(desk.reviewer, readWork({ q: 'A-1', country: 'xx' }));
  expect(rows[0]).toMatchObject({ assignee: 'Edith', assignedUntil: '2027-01-10' });
  const events = await database.sql`SELECT account_id FROM audit_events
    WHERE subject_kind = 'assignment' AND action = 'assign'`;
  expect(events.map((event) => event.account_id)).toEqual([
    desk.reviewer.accountId,
    desk.reviewer.accountId,
  ]);

  const notices = await database.sql`SELECT label, path FROM notices
    WHERE account_id = ${desk.editor.accountId} AND kind = 'ASSIGNED' ORDER BY label`;
  expect(notices.map(({ label }) => label)).toEqual(['A-1', 'A-2']);

  // A publication and a check end it; somebody else may be given it.
  await desk.bringOut(desk.write(one));
  expect(await assigned()).toEqual(['A-2']);
  value(await verifyAssessments(desk.editor, { reference: ['A-2'], verifiedOn: '' }));
  expect(await assigned()).toEqual([]);
  value(await assignWork(desk.reviewer, form));
  const other = { ...form, assigneeId: desk.reviewer.accountId };
  value(await assignWork(desk.reviewer, other));
  expect(await assigned()).toEqual([]);
  expect(await assigned(desk.reviewer)).toEqual(['A-1', 'A-2']);
});

it('is for reviewers, within their voice, all or nothing', async () => {
  await desk.addRecommendation('B-1');
  const form = { reference: ['B-1'], assigneeId: desk.editor.accountId, dueOn: '' };
  expect(codeOf(await assignWork(desk.editor, form))).toBe('FORBIDDEN');
  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
  expect(codeOf(await assignWork(stranger, form))).toBe('INVALID');
  expect(codeOf(await assignWork(desk.reviewer, { ...form, assigneeId: null }))).toBe('INVALID');
  const missing = { ...form, reference: ['B-1', 'NONE'] };
  expect(await assignWork(desk.reviewer, missing)).toMatchObject({
    code: 'LINES',
    detail: [{ reference: 'NONE', code: 'NOT_FOUND' }],
  });
  const rows = await database.sql`SELECT 1 FROM assignments a JOIN recommendations r
    ON r.id = a.recommendation_id WHERE r.reference = 'B-1'`;
  expect(rows).toHaveLength(0);
});
