import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editableKindNames, editableKinds } from '@/lib/editing/registry';
import { collectTexts } from './collect';
import { translatableTexts } from './texts';

const root = path.resolve(import.meta.dirname, '../..');
const filesOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.posix.join(folder, file));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the list of texts', () => {
  it('follows the descriptions of what is edited, down to the rows of lists', () => {
    for (const name of editableKindNames) {
      for (const field of editableKinds[name].fields) {
        if (field.type !== 'text' && field.type !== 'longText') continue;
        const isListed = translatableTexts.some(
          (one) => one.subjectKind === name && one.label.name === (field.label ?? field.name),
        );
        const isWanted = !field.isAsWritten && !editableKinds[name].language;
        expect([name, field.name, isListed]).toEqual([name, field.name, isWanted]);
      }
    }
    const places = translatableTexts.map(({ subjectKind, field }) => `${subjectKind}/${field}`);
    expect(places).toContain('document.coverage/note');
    expect(places).toContain('indicator.series/name');
    expect(places).not.toContain('indicator.series/slug');
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('readers', () => {
  it('find every text of the record marked in one place', () => {
    const desk = /^components\/(desk|editing|suggestions|imports|withholding|files|moderation)\//;
    // Publications are named as they are, in every language.
    const asWritten = ['citations/source-list', 'indicators/source-line', 'report/report-sources'];
    const marking = filesOf('components')
      .concat(filesOf('app/[locale]/(public)'))
      .filter((file) => !desk.test(file) && /lang="en"|lang: 'en'/.test(read(file)));
    expect(marking.sort()).toEqual(asWritten.map((name) => `components/${name}.tsx`));
  });

  it('get the translations on every page that shows texts of the record', () => {
    const pages = filesOf('app/[locale]/(public)/[country]').filter((file) =>
      file.endsWith('/page.tsx'),
    );
    expect(pages.length).toBeGreaterThan(15);
    const without = pages.filter((file) => !read(file).includes('readTranslations('));
    expect(without.map((file) => file.split('[country]/')[1]).sort()).toEqual([
      '[...rest]/page.tsx',
      '[text]/page.tsx',
      'data/page.tsx',
      'methodology/permissions/page.tsx',
      // What is frozen says what it said.
      'reports/[reference]/[version]/page.tsx',
      'reports/[reference]/page.tsx',
    ]);
    // What a machine translated is said once, by the page: `openPage` takes that for granted.
    const elsewhere = pages.filter(
      (file) =>
        read(file).includes('readTranslations(') && !read(file).includes('PageLanguageNote'),
    );
    expect(elsewhere.map((file) => file.split('[country]/')[1]).sort()).toEqual([
      'changes/page.tsx',
      'compare/page.tsx',
      'page.tsx',
      'recommendations/page.tsx',
      'report/page.tsx',
    ]);
    const inParts = [
      'comparison/changes-head',
      'overview/answer',
      'explorer/explorer-results',
      'report/report-head',
    ];
    for (const part of inParts) expect(read(`components/${part}.tsx`)).toMatch(/anguageNote\(?/);
  });
});

it('finds the texts in whatever a page is about to show, and nothing else', () => {
  const shown = {
    id: '0190b8a4-7d5e-7c3a-9c44-71ad5e0c2b19',
    day: '2025-01-01',
    at: new Date(),
    count: 5,
    none: null,
    title: 'Registration',
    rows: [{ names: new Map([['uscirf', 'USCIRF']]) }, { url: 'https://example.org/a' }],
  };
  expect([...collectTexts(shown)]).toEqual(['Registration', 'uscirf', 'USCIRF']);
});
