import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsInstall } from './install.mjs';
import { fingerprint, isFresh, remember } from './stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qadam-launch-'));
  mkdirSync(path.join(folder, 'node_modules'));
  mkdirSync(path.join(folder, 'lib/generated'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

describe('dependencies are installed', () => {
  const packages = (versions: Record<string, string>) => ({
    packages: Object.fromEntries(
      Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
    ),
  });
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      ...packages({ next: '16.0.0', zod: '4.0.0' }).packages,
      'node_modules/@other/platform': { version: '1.0.0', optional: true },
    },
  };
  const installed = (versions: Record<string, string>) =>
    write('node_modules/.package-lock.json', JSON.stringify(packages(versions)));
  beforeEach(() => write('package-lock.json', JSON.stringify(lock)));

  it('where nothing is, where half was written, where one is missing or of another version', () => {
    expect(needsInstall(folder)).toBe(true);
    write('node_modules/.package-lock.json', '{"packages": {');
    expect(needsInstall(folder)).toBe(true);
    installed({ next: '16.0.0' });
    expect(needsInstall(folder)).toBe(true);
    installed({ next: '16.0.0', zod: '3.0.0' });
    expect(needsInstall(folder)).toBe(true);
  });

  it('not where all are there but what is for other platforms, or more than that', () => {
    installed({ next: '16.0.0', zod: '4.0.0' });
    expect(needsInstall(folder)).toBe(false);
    installed({ next: '16.0.0', zod: '4.0.0', 'left-over': '1.0.0' });
    expect(needsInstall(folder)).toBe(false);
  });
});

describe('pages are built again', () => {
  const print = () => fingerprint([path.join(folder, 'lib'), path.join(folder, 'nowhere')]);
  const stamps = () => path.join(folder, '.build');
  beforeEach(() => {
    write('lib/page.ts', 'one');
    remember('build', print(), stamps());
  });

  it('when a source changed, came, went or has another name', () => {
    expect(isFresh('build', print(), stamps())).toBe(true);
    const changes = [
      () => write('lib/page.ts', 'two'),
      () => write('lib/more.ts', ''),
      () => renameSync(path.join(folder, 'lib/more.ts'), path.join(folder, 'lib/other.ts')),
      () => rmSync(path.join(folder, 'lib/other.ts')),
    ];
    for (const change of changes) {
      const before = print();
      change();
      expect(print()).not.toBe(before);
    }
    expect(isFresh('build', print(), stamps())).toBe(false);
    write('lib/page.ts', 'one');
    expect(isFresh('build', print(), stamps())).toBe(true);
  });

  it('when a build did not come to its end, or never began', () => {
    remember('build', 'unfinished', stamps());
    expect(isFresh('build', print(), stamps())).toBe(false);
    expect(isFresh('client', print(), stamps())).toBe(false);
  });

  it('not for a test, nor for what is generated', () => {
    write('lib/page.test.ts', 'a test');
    write('lib/page.db.test.ts', 'a test');
    write('lib/generated/client.ts', 'made');
    expect(isFresh('build', print(), stamps())).toBe(true);
  });
});
