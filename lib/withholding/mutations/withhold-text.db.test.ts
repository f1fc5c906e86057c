import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { publishFile } from '@/lib/files/mutations/publish-file';
import { storeFile } from '@/lib/files/mutations/store-file';
import { getDownload } from '@/lib/files/queries/get-download';
import { listPublicFiles } from '@/lib/files/queries/list-files';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { findThing } from '../queries/find-thing';
import { listWithheld, listWithholdings } from '../queries/list-withheld';
import { withholdText } from './withhold-text';

const folder = ownDataFolder();

let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
});
afterAll(async () => {
  await database.drop();
});

const withhold = (kind: string, id: string, field: string, by = administrator) =>
  withholdText(by, { text: { kind, id, field }, reason: 'SAFETY' });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('is for administrators of the desk alone, in the program and in the database', async () => {
  const state = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
  for (const by of [desk.editor, desk.reviewer, state]) {
    expect(codeOf(await withhold('evidence', desk.evidence, 'summary', by))).toBe('FORBIDDEN');
    expect(await findThing(by, 'evidence', 'XX-E01')).toBeNull();
    expect(await listWithholdings(by)).toBeNull();
  }
  await expect(
    database.sql`SELECT withhold_text('evidence', ${desk.evidence}, 'summary', 'SAFETY', ${state.accountId})`,
  ).rejects.toThrow('forbidden');
  expect(await database.sql`SELECT 1 FROM withholdings`).toHaveLength(0);
});

describe('a text', () => {
  it('is chosen from what is there, and leaves a marker, a hash and an entry', async () => {
    const recommendation = await desk.addRecommendation('X-1');
    const judgement = await desk.judge({
      recommendation,
      voice: desk.voices.state,
      status: 'IN_PROGRESS',
      effectiveOn: '2015-01-01',
      reason: 'Names somebody.',
    });
    const thing = await findThing(administrator, 'recommendation', 'X-1');
    expect(thing?.texts).toMatchObject([
      { kind: 'recommendation', field: 'summary', text: 'Do something.' },
      { kind: 'assessment', id: judgement, field: 'reason', of: { day: '2015-01-01' } },
    ]);
    value(await withhold('assessment', judgement, 'reason'));
    expect(codeOf(await withhold('assessment', judgement, 'reason'))).toBe('NOT_FOUND');
    const after = await findThing(administrator, 'recommendation', 'X-1');
    expect(after?.texts.map(({ kind }) => kind)).toEqual(['recommendation']);
    const entry = { kind: 'assessment', field: 'reason', sha256: sha256('Names somebody.') };
    expect(await listWithheld('recommendation', 'X-1')).toMatchObject([entry]);
    expect(await listWithholdings(administrator)).toMatchObject([
      { ...entry, key: 'X-1', by: 'Ada', reason: 'SAFETY' },
    ]);
    const [event] = await database.sql`SELECT account_id, after FROM audit_events
      WHERE subject_id = ${judgement} AND action = 'withhold'`;
    expect(event).toMatchObject({
      account_id: administrator.accountId,
      after: { field: 'reason' },
    });
  });

  it('of a document leaves the search of its recommendations', async () => {
    await desk.addRecommendation('X-2');
    const found = () => database.sql`SELECT 1 FROM recommendation_search
      WHERE words @@ phraseto_tsquery('english', 'Report on examples')`;
    expect((await found()).length).toBeGreaterThan(0);
    value(await withhold('document', desk.document, 'title'));
    expect(await found()).toHaveLength(0);
    expect(await listWithheld('document', 'document')).toMatchObject([{ field: 'title' }]);
  });

  it('is nothing that the database does not know as one', async () => {
    expect(codeOf(await withhold('account', administrator.accountId, 'name'))).not.toBe('ok');
    expect(codeOf(await withhold('evidence', desk.evidence, 'reference'))).not.toBe('ok');
  });
});

describe('a file', () => {
  const store = async (words: string) => {
    const bytes = new TextEncoder().encode(words);
    const file = { reference: 'XX-E01', bytes, ownName: 'secret name.txt', name: '' };
    const { fileId } = value(await storeFile(desk.editor, file));
    value(await publishFile(desk.reviewer, { fileId }));
    return fileId;
  };
  const placeOf = (hash: string) => path.join(folder, 'files', hash.slice(0, 2), hash);

  it('is destroyed with its name; its hash and a marker stay with the evidence', async () => {
    const id = await store('Says who it was.');
    const hash = sha256('Says who it was.');
    expect(existsSync(placeOf(hash))).toBe(true);
    expect(value(await withhold('evidence_file', id, 'name')).sha256).toBe(hash);
    expect(existsSync(placeOf(hash))).toBe(false);
    expect(await getDownload(null, id)).toBeNull();
    expect(await getDownload(administrator, id)).toBeNull();
    expect(await listPublicFiles(desk.evidence, null)).toMatchObject([
      { id, name: expect.stringMatching(/^\[withheld: SAFETY /), sha256: hash, withheld: 'SAFETY' },
    ]);
    const events = await database.sql`SELECT before::text, after::text FROM audit_events
      WHERE subject_id = ${id}`;
    expect(JSON.stringify(events)).not.toContain('secret name');
    expect(await database.sql`SELECT * FROM broken_audit_links()`).toHaveLength(0);
  });

  it('keeps its bytes while another file that is not withheld has them', async () => {
    const first = await store('Twice.');
    await database.sql`UPDATE evidence_files SET archived_at = now(), archived_reason = 'x'
      WHERE id = ${first}`;
    const second = await store('Twice.');
    value(await withhold('evidence_file', first, 'name'));
    expect(existsSync(placeOf(sha256('Twice.')))).toBe(true);
    value(await withhold('evidence_file', second, 'name'));
    expect(existsSync(placeOf(sha256('Twice.')))).toBe(false);
  });
});
