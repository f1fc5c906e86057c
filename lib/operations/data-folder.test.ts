import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlainError } from '@/lib/plain-error.mjs';
import { dataFolder, prepareDataFolder } from './data-folder';

it('is made with the folders above it, and a second time nothing happens', () => {
  const above = mkdtempSync(path.join(tmpdir(), 'qadam-folder-'));
  const folder = dataFolder(path.join(above, 'one more', 'data'));
  prepareDataFolder(folder);
  prepareDataFolder(folder);
  expect(readdirSync(folder.root).sort()).toEqual(['backups', 'files', 'version.json']);
  rmSync(above, { recursive: true });
});

it.runIf(existsSync('/proc/self'))('ends with one line where nobody can make a folder', () => {
  for (const root of ['/proc/qadam', '/proc/qadam/data']) {
    const prepare = () => prepareDataFolder(dataFolder(root));
    expect(prepare).toThrow(PlainError);
    expect(prepare).toThrow(`this user may not write to ${root}: `);
  }
});
