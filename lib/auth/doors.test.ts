import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import type { VoiceKind } from '@/lib/db/generated/enums';
import { actionDoors, admits, pageDoors, routeDoors } from './doors';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['app', 'lib', 'components'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file)),
);
const sources = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** The names that a module exports, however it does it. */
function exportsOf(text: string): string[] {
  const declared = text.matchAll(/^export\s+(?:async\s+)?(?:function|const)\s+(\w+)/gm);
  const listed = [...text.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').flatMap(
      (entry) =>
        entry
          .trim()
          .split(/\s+as\s+/)
          .at(-1) || [],
    ),
  );
  return [...[...declared].map(([, name = '']) => name), ...listed];
}

describe('the table of doors', () => {
  it('names every server action and no other', () => {
    const modules = sources.filter(({ text }) => /^['"]use server['"]/m.test(text));
    expect(modules.filter(({ file }) => !/\/actions\.ts$/.test(file))).toEqual([]);
    const names = modules.flatMap(({ text }) => exportsOf(text));
    expect(names.sort()).toEqual(Object.keys(actionDoors).sort());
    // An action inside a function could be exported by nobody and yet be called.
    expect(sources.filter(({ text }) => /^\s+['"]use server['"]/m.test(text))).toEqual([]);
  });

  it('names every method of every route handler and no other', () => {
    const methods = sources
      .filter(({ file }) => /\/route\.tsx?$/.test(file))
      .flatMap(({ file, text }) => {
        const place = path.posix
          .dirname(file)
          .slice('app'.length)
          .replaceAll(/\/\([^)]*\)/g, '');
        return exportsOf(text)
          .filter((name) => /^[A-Z]+$/.test(name))
          .map((method) => `${method} ${place}`);
      });
    expect(methods.sort()).toEqual(Object.keys(routeDoors).sort());
  });

  it('names every page for signed-in people and no other', () => {
    const pages = sources
      .filter(({ file }) => /^app\/\[locale\]\/\(desk\)\/.*page\.tsx$/.test(file))
      .map(({ file }) =>
        path.posix
          .dirname(file)
          .slice('app'.length)
          .replaceAll(/\/\([^)]*\)/g, ''),
      );
    expect(pages.sort()).toEqual(Object.keys(pageDoors).sort());
  });

  it('gives every action its own name at its door', () => {
    for (const { text } of sources.filter(({ file }) => /\/actions\.ts$/.test(file))) {
      const named = [...text.matchAll(/door: '(\w+)'/g)].map(([, name]) => name);
      expect(named.sort()).toEqual(exportsOf(text).sort());
    }
  });
});

describe('a door', () => {
  const viewer = (role: Viewer['role'], kind: VoiceKind): Viewer => ({
    accountId: 'a',
    name: 'A',
    role,
    voice: { id: 'v', slug: 'v', name: 'V', kind },
  });
  it.each([
    ['public', [true, true, true, true, true]],
    [['desk.open'], [false, true, true, true, true]],
    [['drafts.attribute'], [false, false, false, true, true]],
    [['review.decide'], [false, false, true, false, true]],
    [
      ['drafts.attribute', 'review.decide'],
      [false, false, true, true, true],
    ],
    [['people.manage'], [false, false, false, false, true]],
  ] as const)('%s opens for whom it should', (admission, expected) => {
    const people = [
      null,
      viewer('EDITOR', 'STATE'),
      viewer('REVIEWER', 'CIVIL_SOCIETY'),
      viewer('EDITOR', 'EDITORIAL_DESK'),
      viewer('ADMINISTRATOR', 'EDITORIAL_DESK'),
    ];
    expect(people.map((who) => admits(admission, who))).toEqual(expected);
  });
});
