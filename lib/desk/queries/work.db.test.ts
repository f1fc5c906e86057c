import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { readWork } from '../schema';
import { listPanels } from './list-panels';
import { listWork } from './work';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  const [stale, overdue, due] = await Promise.all(
    ['STALE', 'OVERDUE', 'DUE', 'SILENT'].map((name) => desk.addRecommendation(name)),
  );
  if (!stale || !overdue || !due) throw new Error('made above');
  const today = new Date().toISOString().slice(0, 10);
  await desk.bringOut(desk.write(stale));
  await desk.bringOut(desk.write(overdue, { verifiedOn: today }));
  await desk.judge({
    recommendation: stale,
    voice: desk.voices.state,
    status: 'IMPLEMENTED',
    effectiveOn: '2020-01-01',
  });
  await database.sql`UPDATE recommendations SET due_on = '2020-05-05' WHERE id = ${overdue}`;
  await database.sql`UPDATE recommendations SET due_on = current_date + 10 WHERE id = ${due}`;
  const draft = desk.write(due);
  value(await saveDraft(desk.editor, draft, true));
  value(await saveDraft(desk.editor, desk.write(due)));
});
afterAll(() => database.drop());

const counts = async (viewer = desk.editor) =>
  Object.fromEntries((await listPanels(viewer)).map(({ key, count }) => [key, count]));
const list = async (query: Record<string, string>, viewer = desk.editor) =>
  (await listWork(viewer, readWork(query))).rows.map(({ reference }) => reference);

describe('the desk’s home', () => {
  it('counts what waits for an editor, with the age of the oldest', async () => {
    expect(await counts()).toEqual({
      ...{ returned: 0, drafts: 1, submitted: 1 },
      ...{ suggestions: 0, assigned: 0, stale: 1, overdue: 1, due: 1, contested: 1 },
      ...{ translations: expect.any(Number), imports: 0 },
    });
    const panels = await listPanels(desk.editor);
    const since = (key: string) => panels.find((panel) => panel.key === key)?.since;
    expect(since('stale')).toBe('2016-02-01');
    expect(since('overdue')).toBe('2020-05-05');
    expect(since('returned')).toBeNull();
  });

  it('says of files that are imported what they wait for, to those who import', async () => {
    const add = (state: string, failure: string | null, done = 0) => database.sql`
      INSERT INTO import_batches (id, created_by_id, created_at, file_name, file_size, file_sha256, format, encoding,
        delimiter, header, mapping, state, failure, progress_done, progress_total)
      VALUES (gen_random_uuid(), ${desk.editor.accountId}, '2020-02-01', 'file.csv', 1, sha256(''), 'csv', 'utf-8', ',',
        '{}', '{}', ${state}, ${failure}::jsonb, ${done}, ${done * 2})`;
    await add('UPLOADED', null);
    await add('STAGED', null);
    await add('STAGED', null);
    await add('APPLYING', null, 5);
    await add('UPLOADED', '{"code":"quotes"}');
    await add('APPLIED', null);
    const shown = (await listPanels(desk.editor)).filter(({ key }) => key.startsWith('imports'));
    expect(shown.map(({ key, count, since, path }) => [key, count, since, path.length])).toEqual([
      ['importsFailed', 1, '2020-02-01', 2],
      ['importsDecision', 2, '2020-02-01', 1],
      ['importsMapping', 1, '2020-02-01', 2],
      ['importsRunning', 1, '2020-02-01', 2],
    ]);
    expect(shown.at(-1)?.progress).toEqual({ done: 5, total: 10 });
    const stranger = await desk.makeViewer('EDITOR', desk.voices.state);
    const others = await listPanels(stranger);
    expect(others.filter(({ key }) => key.startsWith('imports'))).toEqual([]);
  });

  it('counts for a reviewer what others wrote', async () => {
    expect(await counts(desk.reviewer)).toMatchObject({ review: 1, drafts: 0, submitted: 0 });
    const writer = await desk.makeViewer('REVIEWER', desk.voices.desk);
    const own = desk.write(await desk.addRecommendation('OWN'));
    value(await saveDraft(writer, own, true));
    expect(await counts(writer)).toMatchObject({ review: 1, submitted: 1 });
  });

  it('speaks for the viewer’s own voice, and shows no draft of another', async () => {
    const official = await desk.makeViewer('REVIEWER', desk.voices.state);
    expect(await counts(official)).toMatchObject({ review: 0, drafts: 0, stale: 1, contested: 1 });
    const society = await desk.makeViewer('EDITOR', desk.voices.society);
    expect(await counts(society)).toMatchObject({ stale: 0, contested: 0, overdue: 1 });
    expect(await counts(society)).not.toHaveProperty('suggestions');
  });
});

describe('a list of recommendations', () => {
  it('holds what its panel counts, and the explorer’s selection', async () => {
    expect(await list({ list: 'stale' })).toEqual(['STALE']);
    expect(await list({ list: 'overdue' })).toEqual(['OVERDUE']);
    expect(await list({ list: 'due' })).toEqual(['DUE']);
    expect(await list({ q: 'SILENT', country: 'xx' })).toEqual(['SILENT']);
    expect(await list({ status: 'IN_PROGRESS', list: 'stale', country: 'xx' })).toEqual(['STALE']);
    expect(await list({ country: 'yy' })).toEqual([]);
    expect((await list({})).length).toBeGreaterThanOrEqual(4);
  });

  it('says what our voice says, and how much is under way', async () => {
    const { rows } = await listWork(desk.editor, readWork({ list: 'due' }));
    expect(rows[0]).toMatchObject({ drafts: 2, effectiveOn: null, verifiedOn: null });
    const official = await desk.makeViewer('EDITOR', desk.voices.state);
    const theirs = await listWork(official, readWork({ list: 'stale' }));
    expect(theirs.rows[0]).toMatchObject({ status: 'IMPLEMENTED', effectiveOn: '2020-01-01' });
  });
});
