import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRecordFiles } from './read-files';

const record = readRecordFiles(join(import.meta.dirname, '../../prisma/data/kazakhstan'));

/** Keys that only the files know (`S2`, `W20`, `E09`, `UC-2013`); a recommendation's public reference is none. */
const fileKey =
  /(?<![\w/-])(?:[SWEITCG]\d{1,2}|(?:SR|IRF|LY|US|UC|HRC|SRCT|AR|CO|UPR\d)-\w+|UPR4)(?![\w-])/;

it.each(['Cornell (S2) says', 'See E09.', 'Fact E11.', 'under I02', 'recorded under UC-2013'])(
  'a key of the files is seen in "%s"',
  (text) => {
    expect(text).toMatch(fileKey);
  },
);

it.each(['see UNSR-2014-P2', 'LYNC-2025-S1 and IRF-2014-3b', 'CCPR/C/KAZ/CO/2'])(
  'a public name is none in "%s"',
  (text) => {
    expect(text).not.toMatch(fileKey);
  },
);

it('no text that readers see speaks of a key of the files', () => {
  const found = textsOf(record).filter((text) => fileKey.test(text));
  expect(found).toEqual([]);
});

/** Every text of several words, wherever it stands; keys, slugs and addresses are single words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}
