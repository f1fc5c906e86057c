import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import type { Health } from './types';

const now = new Date('2026-11-28T12:00:00Z');

const well: Health = {
  checkedAt: now.toISOString(),
  database: { version: '18.4', bytes: 50_000_000 },
  schema: { newest: '20261127000084_readers_hear_of_changes', missing: [], unknown: [] },
  workers: 1,
  queue: {
    ...{ waiting: 2, running: 1, failed: 0, oldestDueSeconds: 30 },
    ...{ mailsWaiting: 1, oldestMailSeconds: 60, mailsRefused: 0 },
  },
  isMailSent: true,
  disk: { free: 50e9, size: 100e9, isWritable: true },
  files: { count: 0, bytes: 0 },
  backup: { at: '2026-11-27T12:00:00Z', bytes: 1_000_000, missing: 0 },
  backups: { hours: 24, kept: 7 },
  versions: { qadam: '0.1.0', node: 'v24.1.0', startedAt: null },
};
const queue = (change: Partial<Health['queue']>) => ({ queue: { ...well.queue, ...change } });
const disk = { free: 50e9, size: 100e9, isWritable: true };
const backup = { at: '2026-11-27T12:00:00Z', bytes: 1, missing: 0 };

describe('an installation', () => {
  it('in which all is well needs no attention', () => {
    expect(judge(well, now)).toEqual([]);
  });

  it.each<[string, Partial<Health>]>([
    ['schemaNewer', { schema: { newest: 'b', missing: [], unknown: ['b'] } }],
    ['schemaOlder', { schema: { newest: 'a', missing: ['b'], unknown: [] } }],
    ['noWorker', { workers: 0 }],
    ['jobsFailed', queue({ failed: 1 })],
    ['jobsLate', queue({ oldestDueSeconds: 901 })],
    ['mailOff', { isMailSent: false, ...queue({ oldestMailSeconds: 90_000 }) }],
    ['mailsLate', queue({ oldestMailSeconds: 3_601 })],
    ['mailsRefused', queue({ mailsRefused: 1 })],
    ['diskUnknown', { disk: null }],
    ['diskReadOnly', { disk: { ...disk, isWritable: false } }],
    ['diskFull', { disk: { ...disk, free: 4.9e9 } }],
    ['diskFull', { disk: { free: 0.9e9, size: 10e9, isWritable: true } }],
    ['noBackup', { backup: null }],
    ['oldBackup', { backup: { ...backup, at: '2026-11-26T11:59:00Z' } }],
    ['backupUnreadable', { backup: { ...backup, missing: null } }],
    ['backupIncomplete', { backup: { ...backup, missing: 2 } }],
    ['oldNode', { versions: { ...well.versions, node: 'v20.20.2' } }],
  ])('says %s and nothing else', (problem, change) => {
    expect(judge({ ...well, ...change }, now)).toEqual([problem]);
  });

  it('whose backups somebody else makes is reminded after two days as well', () => {
    const none = { hours: 0, kept: 7 };
    expect(judge({ ...well, backups: none }, now)).toEqual([]);
    const old = { ...backup, at: '2026-11-26T11:00:00Z' };
    expect(judge({ ...well, backups: none, backup: old }, now)).toEqual(['oldBackup']);
  });
});
