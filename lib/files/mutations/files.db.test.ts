import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { getEvidence } from '@/lib/evidence/queries/get-evidence';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getDownload } from '../queries/get-download';
import { listDeskFiles, listWaitingFiles } from '../queries/list-files';
import { archiveFile } from './archive-file';
import { publishFile } from './publish-file';
import { storeFile } from './store-file';

const folder = ownDataFolder({ QADAM_MAX_FILE_MB: '1' });

let database: TestDatabase;
let desk: SmallDesk;
let outsider: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  outsider = await desk.makeViewer('REVIEWER', desk.voices.state);
});
afterAll(async () => {
  await database.drop();
});

const moment = { asOf: '2026-01-01', knownAt: null, today: '2026-01-01' };
const text = (words: string) => new TextEncoder().encode(words);
const file = (words: string, other = {}) => ({
  reference: 'XX-E01',
  bytes: text(words),
  ownName: 'note.txt',
  name: '',
  ...other,
});
const store = async (words: string, by = desk.editor) =>
  value(await storeFile(by, file(words))).fileId;
const read = async (viewer: Viewer | null, id: string) => {
  const found = await getDownload(viewer, id);
  return found && new Response(found.body).text();
};
const eventsOf = (id: string) => database.sql`
  SELECT action, account_id, after FROM audit_events
  WHERE subject_kind = 'evidence_file' AND subject_id = ${id} ORDER BY sequence`;

describe('a file', () => {
  it('is kept under its hash, for us alone, with an event', async () => {
    const id = await store('A first note');
    const hash = createHash('sha256').update('A first note').digest('hex');
    const kept = path.join(folder, 'files', hash.slice(0, 2), hash);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(kept)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.dirname(kept))).toEqual([hash]);
    expect(await eventsOf(id)).toMatchObject([
      { action: 'create', account_id: desk.editor.accountId, after: { sha256: hash } },
    ]);
  });

  it('is seen by those who keep the evidence, and by readers once somebody else publishes it', async () => {
    const id = await store('A second note');
    expect(await read(null, id)).toBeNull();
    expect(await read(outsider, id)).toBeNull();
    expect(await read(desk.reviewer, id)).toBe('A second note');
    expect((await listWaitingFiles(desk.reviewer)).map((one) => one.id)).toContain(id);
    expect(await listWaitingFiles(outsider)).toEqual([]);
    expect((await getEvidence(desk.country, 'XX-E01', moment))?.files).toEqual([]);

    expect(codeOf(await publishFile(desk.editor, { fileId: id }))).toBe('FORBIDDEN');
    expect(codeOf(await publishFile(outsider, { fileId: id }))).toBe('NOT_FOUND');
    const before = await desk.instant();
    value(await publishFile(desk.reviewer, { fileId: id }));
    expect(codeOf(await publishFile(desk.reviewer, { fileId: id }))).toBe('ALREADY_PUBLISHED');
    expect(await read(null, id)).toBe('A second note');
    const shown = await getEvidence(desk.country, 'XX-E01', moment);
    expect(shown?.files).toMatchObject([{ id, name: 'note.txt', size: 13, withheld: null }]);
    const earlier = { ...moment, knownAt: new Date(before) };
    expect((await getEvidence(desk.country, 'XX-E01', earlier))?.files ?? []).toEqual([]);
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['create', 'publish']);
  });

  it('is not published by whoever brought it, unless the desk is one person', async () => {
    const id = await store('A third note', desk.reviewer);
    expect(codeOf(await publishFile(desk.reviewer, { fileId: id }))).toBe('OWN_WORK');
    await database.sql`UPDATE settings SET is_self_publishing_allowed = true`;
    value(await publishFile(desk.reviewer, { fileId: id }));
    await database.sql`UPDATE settings SET is_self_publishing_allowed = false`;
  });

  it('is archived with a reason, and readers lose it', async () => {
    const id = await store('A fourth note');
    value(await publishFile(desk.reviewer, { fileId: id }));
    const reason = 'The wrong page';
    expect(codeOf(await archiveFile(desk.editor, { fileId: id, reason }))).toBe('FORBIDDEN');
    value(await archiveFile(desk.reviewer, { fileId: id, reason }));
    expect(await read(null, id)).toBeNull();
    const listed = (await listDeskFiles(desk.editor, 'XX-E01'))?.files.find((one) => one.id === id);
    expect(listed).toMatchObject({ archivedReason: reason, mayPublish: false, mayArchive: false });
    // The same bytes may come back.
    expect(await store('A fourth note')).not.toBe(id);
  });

  it('stands once, however many bring it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => storeFile(desk.editor, file('The same note'))),
    );
    expect(answers.map(codeOf).sort()).toEqual(['FILE_KNOWN', 'FILE_KNOWN', 'FILE_KNOWN', 'ok']);
  });

  it('is refused for what it is', async () => {
    expect(codeOf(await storeFile(outsider, file('x')))).toBe('NOT_FOUND');
    expect(codeOf(await storeFile(desk.editor, file('x', { reference: 'XX-E99' })))).toBe(
      'NOT_FOUND',
    );
    expect(codeOf(await storeFile(desk.editor, file('')))).toBe('FILE_EMPTY');
    expect(codeOf(await storeFile(desk.editor, file('a'.repeat(1_048_577))))).toBe(
      'FILE_TOO_LARGE',
    );
    const program = { bytes: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]) };
    expect(codeOf(await storeFile(desk.editor, file('', program)))).toBe('FILE_TYPE');
    const broken = { bytes: text('%PDF-1.7 and no more'), ownName: 'a.pdf' };
    expect(codeOf(await storeFile(desk.editor, file('', broken)))).toBe('FILE_UNREADABLE');
  });
});

it('the database keeps what a file is and when it became public', async () => {
  const id = await store('A last note');
  const change = (set: string) =>
    database.sql.unsafe(`UPDATE evidence_files SET ${set} WHERE id = '${id}'`);
  await expect(change(`sha256 = '\\x${'00'.repeat(32)}'`)).rejects.toThrow('immutable');
  await change(`published_at = '2001-01-01'`);
  const [row] = await database.sql`
    SELECT published_at > now() - interval '1 minute' AS is_now FROM evidence_files WHERE id = ${id}`;
  expect(row?.is_now).toBe(true);
  await expect(change('published_at = NULL')).rejects.toThrow('immutable');
  await expect(change('archived_at = now()')).rejects.toThrow('evidence_files_archived_check');
  await expect(getDownload(null, 'nonsense')).resolves.toBeNull();
  await expect(getDownload(null, randomUUID())).resolves.toBeNull();
});
