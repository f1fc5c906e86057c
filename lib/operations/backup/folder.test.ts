import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forgetOldest, lastBackup, nameOf } from './folder';

it('the newest are left, and what somebody named is not touched', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qadam-backups-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(await lastBackup(folder)).toBeNull();
  const days = [1, 2, 3, 4].map((day) => new Date(Date.UTC(2026, 10, day, 21, 59, 59, 7)));
  for (const day of days) writeFileSync(path.join(folder, nameOf(day)), '');
  for (const name of ['before-the-move.zip', 'qadam-old.zip', 'postgres-2026-11-01T00-00-00-000Z'])
    writeFileSync(path.join(folder, name), '');
  expect(await lastBackup(folder)).toEqual(days[3]);
  expect(await forgetOldest(folder, 2)).toEqual(days.slice(0, 2).map(nameOf));
  expect(readdirSync(folder)).toHaveLength(5);
  expect(await forgetOldest(folder, 2)).toEqual([]);
});

it('a folder that is not there has no backup', async () => {
  expect(await lastBackup('/nowhere/at/all')).toBeNull();
});
