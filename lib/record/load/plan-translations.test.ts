import { expect, it } from 'vitest';
import { hashOf } from '@/lib/translations/hash';
import { type Place, planTranslations, type Stored } from './plan-translations';

const place = (subjectId: string, original = 'House', isFree = true): Place => ({
  subjectKind: 'theme',
  subjectId,
  field: 'name',
  original,
  isFree,
});
const row = (changes: Partial<Stored> = {}): Stored => ({
  id: 't',
  subjectKind: 'theme',
  subjectId: 'a',
  field: 'name',
  text: 'Дом',
  sourceHash: hashOf('House'),
  isAsLoaded: true,
  ...changes,
});
const pair = { en: 'House', text: 'Дом' };

it('makes one translation of a text, at the first place that is free', () => {
  const { created, ...rest } = planTranslations(
    [pair],
    [place('a', 'House', false), place('b'), place('c')],
    [],
  );
  expect(created).toEqual([
    {
      subjectKind: 'theme',
      subjectId: 'b',
      field: 'name',
      text: 'Дом',
      sourceHash: hashOf('House'),
    },
  ]);
  expect(rest).toEqual({ updated: [], unchanged: 0 });
});

it('changes nothing when it comes again, or when somebody here translated the words', () => {
  for (const stored of [row(), row({ text: 'Здание', isAsLoaded: false })])
    expect(planTranslations([pair], [place('a', 'House', false), place('b')], [stored])).toEqual({
      created: [],
      updated: [],
      unchanged: 1,
    });
});

it('brings along what was loaded, when its words or its original change in the files', () => {
  const reworded = planTranslations([{ en: 'House', text: 'Жилище' }], [place('a')], [row()]);
  expect(reworded.updated).toMatchObject([{ id: 't', text: 'Жилище', before: { text: 'Дом' } }]);
  const moved = planTranslations(
    [{ en: 'A house', text: 'Дом' }],
    [place('a', 'A house', false)],
    [row()],
  );
  expect(moved.updated).toMatchObject([{ id: 't', sourceHash: hashOf('A house') }]);
  const edited = row({ isAsLoaded: false });
  const left = planTranslations(
    [{ en: 'A house', text: 'Дом' }],
    [place('a', 'A house', false)],
    [edited],
  );
  expect(left).toMatchObject({ created: [], updated: [], unchanged: 1 });
});

it('leaves out what stands nowhere: it was edited or withheld here', () => {
  expect(planTranslations([pair], [], [])).toEqual({ created: [], updated: [], unchanged: 1 });
});
