import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { readSettingsAgain } from '@/lib/env';

/**
 * Gives this test file a data folder (and other settings) of its own, until its end: the files after
 * it run in the same process. Call it outside of every hook; the answer is the folder.
 */
export function ownDataFolder(environment: Record<string, string> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'qadam-data-'));
  for (const [name, value] of Object.entries({ ...environment, QADAM_DATA_DIR: folder }))
    vi.stubEnv(name, value);
  readSettingsAgain();
  afterAll(() => {
    vi.unstubAllEnvs();
    readSettingsAgain();
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
