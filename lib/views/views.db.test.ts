import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { deleteView, renameView, replaceView, saveView } from './mutations';
import { listViews } from './queries';
import { mostViews } from './schema';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

const view = (name: string, query = 'asOf=2019-12-31&status=REGRESSED&columns=theme') => ({
  name,
  country: 'xx',
  query,
});
const eventsOf = async (viewer: Viewer) =>
  database.sql`SELECT action, before, after FROM audit_events
    WHERE account_id = ${viewer.accountId} AND subject_kind = 'saved_view' ORDER BY at, sequence`;

describe('a person’s views', () => {
  it('are kept, renamed, replaced and deleted; the history knows neither name nor selection', async () => {
    const person = await desk.makeViewer('EDITOR', desk.voices.state, 'Sara');
    value(await saveView(person, view('What went wrong')));
    const [kept] = await listViews(person, 'en');
    expect(kept).toMatchObject({
      name: 'What went wrong',
      country: 'xx',
      query: 'asOf=2019-12-31&status=REGRESSED&columns=theme',
      selection: { status: ['REGRESSED'] },
      columns: ['theme'],
      asOf: '2019-12-31',
    });
    const viewId = String(kept?.id);
    value(await renameView(person, { viewId, name: 'Steps back' }));
    value(await replaceView(person, { viewId, country: 'xx', query: 'https://x.example/?q=law' }));
    expect(await listViews(person, 'en')).toMatchObject([
      { id: viewId, name: 'Steps back', query: 'q=law' },
    ]);
    value(await deleteView(person, { viewId }));
    expect(await listViews(person, 'en')).toEqual([]);
    expect(codeOf(await deleteView(person, { viewId }))).toBe('NOT_FOUND');
    const events = await eventsOf(person);
    expect(events.map(({ action }) => action)).toEqual([
      'create',
      'change_name',
      'update',
      'discard',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/went wrong|Steps|REGRESSED|law/);
  });

  it('are in the order of the language in which they are read', async () => {
    const person = await desk.makeViewer('EDITOR', desk.voices.state, 'Sara');
    for (const name of ['Views', 'Обзор', 'Әділет', 'Алматы'])
      value(await saveView(person, view(name)));
    const names = async (locale: 'en' | 'kk') =>
      (await listViews(person, locale)).map(({ name }) => name);
    expect(await names('en')).toEqual(['Views', 'Алматы', 'Әділет', 'Обзор']);
    expect(await names('kk')).toEqual(['Алматы', 'Әділет', 'Обзор', 'Views']);
  });

  it('are nobody else’s, whatever their role', async () => {
    const person = await desk.makeViewer('EDITOR', desk.voices.state, 'Sara');
    value(await saveView(person, view('Mine')));
    const viewId = String((await listViews(person, 'en'))[0]?.id);
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
    for (const stranger of [administrator, desk.editor]) {
      expect(await listViews(stranger, 'en')).toEqual([]);
      expect(codeOf(await renameView(stranger, { viewId, name: 'Theirs' }))).toBe('NOT_FOUND');
      expect(codeOf(await replaceView(stranger, { viewId, country: 'xx', query: '' }))).toBe(
        'NOT_FOUND',
      );
      expect(codeOf(await deleteView(stranger, { viewId }))).toBe('NOT_FOUND');
      expect(await eventsOf(stranger)).toEqual([]);
    }
    expect(await listViews(null, 'en')).toEqual([]);
    expect(await listViews(person, 'en')).toMatchObject([{ name: 'Mine' }]);
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE id = ${person.accountId}`;
    expect(codeOf(await saveView(person, view('Another')))).toBe('FORBIDDEN');
  });

  it('have one name each and a limit, also when several are kept at once', async () => {
    const person = await desk.makeViewer('EDITOR', desk.voices.state, 'Sara');
    const twice = await Promise.all([1, 2, 3].map(() => saveView(person, view('Same'))));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { name: { code: 'nameUsed' } },
    });
    value(await saveView(person, view('Other')));
    const other = (await listViews(person, 'en')).find(({ name }) => name === 'Other');
    const viewId = String(other?.id);
    expect(await renameView(person, { viewId, name: 'Same' })).toMatchObject({
      fieldErrors: { name: { code: 'nameUsed' } },
    });
    value(await renameView(person, { viewId, name: 'Other' }));
    await database.sql`INSERT INTO saved_views (id, account_id, country_id, name, query, updated_at)
      SELECT gen_random_uuid(), ${person.accountId}, id, 'View ' || n, '', now()
      FROM countries, generate_series(1, ${mostViews - 3}) n WHERE code = 'xx'`;
    const last = await Promise.all(['A', 'B', 'C'].map((name) => saveView(person, view(name))));
    expect(last.filter(({ ok }) => ok)).toHaveLength(1);
    expect(last.find(({ ok }) => !ok)).toMatchObject({
      fieldErrors: { name: { code: 'viewsFull', max: mostViews } },
    });
    expect(await listViews(person, 'en')).toHaveLength(mostViews);
  });

  it('are refused where they are no addresses, by the database as well', async () => {
    const person = await desk.makeViewer('EDITOR', desk.voices.state, 'Sara');
    expect(codeOf(await saveView(person, { ...view('Nowhere'), country: 'zz' }))).toBe('NOT_FOUND');
    const slugs = Array.from(
      { length: 60 },
      (_, at) => `theme=${'x'.repeat(97)}${at}&body=${'y'.repeat(97)}${at}`,
    );
    expect(await saveView(person, view('Too long', slugs.join('&')))).toMatchObject({
      fieldErrors: { query: { code: 'tooLong' } },
    });
    const insert = (query: string) => database.sql`
      INSERT INTO saved_views (id, account_id, country_id, name, query, updated_at)
      SELECT gen_random_uuid(), ${person.accountId}, id, ${`Forged ${query}`}, ${query}, now()
      FROM countries WHERE code = 'xx'`;
    for (const query of ['https://x.example', '//x.example', '?q=a', 'a#b', '/x'])
      await expect(insert(query)).rejects.toThrow('saved_views_query_check');
    const taking = database.sql`UPDATE saved_views SET account_id = ${desk.editor.accountId}`;
    await expect(taking).rejects.toThrow('permission denied');
  });
});
