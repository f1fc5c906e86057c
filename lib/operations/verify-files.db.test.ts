import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeFile } from '@/lib/files/mutations/store-file';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import { verifyFiles } from './verify-files';

const folder = ownDataFolder();

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(async () => {
  await database.drop();
});

const lines: string[] = [];
const problems = () => {
  lines.length = 0;
  return verifyFiles((line) => lines.push(line));
};
const keep = async (words: string) => {
  const bytes = new TextEncoder().encode(words);
  const file = { reference: 'XX-E01', bytes, ownName: `${words}.txt`, name: '' };
  const { fileId } = value(await storeFile(desk.editor, file));
  const [row] = await database.sql`SELECT encode(sha256, 'hex') AS hash FROM evidence_files
    WHERE id = ${fileId}`;
  const hash = String(row?.hash);
  return { fileId, hash, place: path.join(folder, 'files', hash.slice(0, 2), hash) };
};

it('finds nothing to say about an installation without files', async () => {
  expect(await problems()).toEqual([]);
  expect(lines).toEqual([
    'files of evidence and reports have the bytes that were kept: 0 looked at, ok',
    'the folder of files holds nothing else: 0 looked at, ok',
  ]);
});

it('names what is damaged, cut, missing and surplus, and nothing that is whole or withheld', async () => {
  const [whole, damaged, cut, gone, withheld] = await Promise.all(
    ['Whole.', 'Damaged.', 'Longer.', 'Gone.', 'Withheld.'].map(keep),
  );
  if (!whole || !damaged || !cut || !gone || !withheld) throw new Error('five files were kept');
  const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
  const text = { kind: 'evidence_file', id: withheld.fileId, field: 'name' };
  value(await withholdText(administrator, { text, reason: 'SAFETY' }));
  expect(await problems()).toEqual([]);
  expect(lines[0]).toMatch(/: 4 looked at, ok$/);

  writeFileSync(damaged.place, 'Demaged.');
  appendFileSync(cut.place, ' Too long.');
  rmSync(gone.place);
  writeFileSync(withheld.place, 'Withheld.');
  writeFileSync(`${whole.place}.half.new`, 'Who');
  mkdirSync(path.join(folder, 'files', 'zz'));
  writeFileSync(path.join(folder, 'files', 'zz', 'note.txt'), 'Not ours.');
  const named = await problems();
  expect(named).toHaveLength(6);
  const all = named.join('\n');
  expect(all).toMatch(
    new RegExp(`file ${damaged.hash} of XX-E01: damaged, its SHA-256 is \\w{64}`),
  );
  expect(all).toContain(`file ${cut.hash} of XX-E01: 17 bytes, kept were 7`);
  expect(all).toContain(`file ${gone.hash} of XX-E01: missing`);
  for (const surplus of [
    `files/${withheld.hash.slice(0, 2)}/${withheld.hash}`,
    `files/${whole.hash.slice(0, 2)}/${whole.hash}.half.new`,
    'files/zz/note.txt',
  ])
    expect(named).toContain(`${surplus}: belongs to no file of evidence or report`);
});
