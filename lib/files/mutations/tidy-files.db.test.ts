import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tidyUploads } from '@/lib/imports/mutations/tidy-uploads';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { smallImport } from '@/lib/testing/small-import';
import { listKept } from '../store';
import { storeFile } from './store-file';
import { tidyFiles } from './tidy-files';

const folder = ownDataFolder();
let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

/** As a killed process leaves it. */
function leave(place: string, hoursAgo = 0): string {
  const file = path.join(folder, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'Left.');
  const then = new Date(Date.now() - hoursAgo * 3_600_000);
  utimesSync(file, then, then);
  return file;
}

async function kept(): Promise<string[]> {
  const names: string[] = [];
  for await (const place of listKept()) names.push(place);
  return names.sort();
}

it('bytes that nobody knows of go, half and whole; those of a file and what is not ours stay', async () => {
  const bytes = new TextEncoder().encode('Kept.');
  const file = { reference: 'XX-E01', bytes, ownName: 'a.txt', name: '' };
  value(await storeFile(desk.editor, file));
  const before = await kept();
  expect(before).toHaveLength(1);
  leave(`files/ab/ab${'0'.repeat(62)}`);
  leave(`files/${before[0]}.half.new`);
  leave('files/ab/note.txt');
  await tidyFiles({ signal: new AbortController().signal });
  expect(await kept()).toEqual([...before, 'ab/note.txt'].sort());
});

it('uploads of decided imports go, and those that never became one; others wait for theirs', async () => {
  const imports = smallImport(database.sql, desk);
  const open = await imports.upload('reference,country\r\nXX-1,xx\r\n');
  const decided = await imports.upload('reference,country\r\nXX-2,xx\r\n');
  await database.ownerSql`UPDATE import_batches SET state = 'DISCARDED' WHERE id = ${decided}`;
  const coming = leave('imports/00000000-0000-4000-8000-000000000001');
  const never = leave('imports/00000000-0000-4000-8000-000000000002', 2);
  await tidyUploads();
  const isThere = [open, decided].map((id) => existsSync(path.join(folder, 'imports', id)));
  expect([...isThere, existsSync(coming), existsSync(never)]).toEqual([true, false, true, false]);
});
