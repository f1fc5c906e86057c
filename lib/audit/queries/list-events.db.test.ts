import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAccount } from '@/lib/accounts/mutations/change-account';
import type { Viewer } from '@/lib/accounts/types';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { recordExport } from '@/lib/exports/mutations';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { readAuditSearch } from '../schema';
import { listActors, listEvents } from './list-events';
import { streamEvents } from './stream-events';

let database: TestDatabase;
let desk: SmallDesk;
let ours: Viewer;
let theirs: Viewer;
let recommendation: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  ours = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
  theirs = await desk.makeViewer('ADMINISTRATOR', desk.voices.state, 'Sam');
  recommendation = await desk.addRecommendation('X-1');
  await desk.bringOut(desk.write(recommendation, { reason: 'Published words.' }));
  const other = await desk.addRecommendation('X-2');
  await saveDraft(desk.editor, desk.write(other, { reason: 'Secret words.' }));
  await saveDraft(
    theirs,
    desk.write(other, { voiceId: desk.voices.state, reason: 'The State’s secret.' }),
  );
});
afterAll(() => database.drop());

const find = (viewer: Viewer, query: Record<string, string> = {}, limit = 50) => {
  const { search, after } = readAuditSearch(query);
  return listEvents(viewer, search, 'Asia/Almaty', after, limit);
};
const told = async (viewer: Viewer, query: Record<string, string> = {}) =>
  ((await find(viewer, query))?.events ?? []).map(({ action, kind }) => `${action} ${kind}`);

describe('the history', () => {
  it('is for administrators', async () => {
    for (const viewer of [desk.editor, desk.reviewer]) {
      expect(await find(viewer)).toBeNull();
      expect(await listActors(viewer)).toBeNull();
    }
    const pieces = streamEvents(desk.reviewer, readAuditSearch({}).search, 'UTC');
    expect((await pieces.next()).done).toBe(true);
    expect((await listActors(ours))?.map(({ name }) => name)).toContain('Ada');
  });

  it('shows the desk another voice’s drafts only as having happened, to nobody their words', async () => {
    const page = await find(ours);
    expect(JSON.stringify(page?.events)).not.toContain('The State’s secret.');
    expect(JSON.stringify(page?.events)).toContain('Secret words.');
    const hidden = page?.events.filter(({ isHidden }) => isHidden) ?? [];
    expect(hidden.length).toBe(1);
    for (const { subject, before, after, kind } of hidden)
      expect([subject, before, after, kind]).toEqual(['', null, null, 'assessment_draft']);
    expect(await told(ours, { thing: 'X-1' })).toEqual([
      'publish assessment_draft',
      'publish assessment',
      'submit assessment_draft',
    ]);
  });

  it('is that of the own voice for any other administrator, without a name from elsewhere', async () => {
    const all = async () => {
      const page = await find(theirs);
      return JSON.stringify({ ...page, names: [...(page?.names ?? [])] });
    };
    expect(await told(theirs)).toEqual(['create assessment_draft']);
    expect(await all()).toContain('The State’s secret.');
    expect(await all()).not.toContain('Secret words.');
    // Nor does a search by its recommendation, or by somebody else, find more.
    expect(await told(theirs, { thing: 'X-1' })).toEqual([]);
    expect(await told(theirs, { by: ours.accountId })).toEqual([]);
    expect((await listActors(theirs))?.map(({ name }) => name)).toEqual(['Sam']);

    // What the desk does to the voice's people is theirs to read; by whom at the desk is not.
    value(
      await changeAccount(ours, {
        accountId: theirs.accountId,
        role: 'ADMINISTRATOR',
        voiceId: desk.voices.state,
      }),
    );
    const [event] = (await find(theirs, { kind: 'account' }))?.events ?? [];
    expect(event).toMatchObject({ action: 'update', subject: 'Sam' });
    expect(event?.person).not.toBe('');
    expect(await all()).not.toMatch(/Ada|Edith/);
    expect(JSON.stringify((await find(ours, { kind: 'account' }))?.events)).toContain('"Ada"');
  });

  it('is found by person, kind, thing and period', async () => {
    expect(await told(ours, { by: theirs.accountId })).toEqual(['create assessment_draft']);
    expect(await told(ours, { kind: 'assessment' })).toEqual(['publish assessment']);
    expect(await told(ours, { kind: 'assessment', to: '2000-01-01' })).toEqual([]);
    expect(await told(ours, { kind: 'assessment', from: '2000-01-01' })).toHaveLength(1);
    expect(await told(ours, { thing: 'nothing is called so' })).toEqual([]);
    const program = await told(ours, { by: 'program' });
    expect([...new Set(program)]).toEqual(['create page_text']);
    // What is not a value of the search is no search.
    const odd = { by: "' OR 1=1", kind: 'a;b', from: 'yesterday', after: 'x' };
    expect((await told(ours, odd)).length).toBe((await told(ours)).length);
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const ids: string[] = [];
    let after: string | null = '';
    do {
      const page = await find(ours, { after: after ?? '' }, 2);
      ids.push(...(page?.events ?? []).map(({ id }) => id));
      after = page?.next ?? null;
    } while (after);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual((await find(ours))?.events.map(({ id }) => id));
  });

  it('knows who took a file, and that readers leave no trace', async () => {
    await recordExport(null, { what: 'report', format: 'csv', selection: '?x=1' });
    await recordExport(desk.editor, { what: 'report', format: 'csv', selection: '?theme=a' });
    expect((await find(theirs, { kind: 'export' }))?.events).toEqual([]);
    const page = await find(ours, { kind: 'export' });
    expect(page?.events).toMatchObject([
      { action: 'export', person: 'Edith', after: { what: 'report', selection: '?theme=a' } },
    ]);
  });

  it('says the names of what the payloads only number', async () => {
    const page = await find(ours, { kind: 'assessment' });
    expect(page?.events[0]?.subject).toMatch(/^X-1 · /);
    expect(page?.names.get(desk.editor.accountId)).toBe('Edith');
    expect(page?.names.get(randomUUID())).toBeUndefined();
  });
});
