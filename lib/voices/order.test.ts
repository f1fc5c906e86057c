import { expect, it } from 'vitest';
import { collatorOf, compareCodes } from '@/lib/i18n/collation';
import { byVoice } from './order';

const voices = [
  { kind: 'CIVIL_SOCIETY', name: 'Ядро' },
  { kind: 'CIVIL_SOCIETY', name: 'Әділет' },
  { kind: 'STATE', name: 'Үкімет' },
  { kind: 'CIVIL_SOCIETY', name: 'Форум' },
  { kind: 'EDITORIAL_DESK', name: 'Редакция' },
  { kind: 'RECOMMENDING_BODY', name: 'Ұлттар' },
] as const;

const names = (compare: (one: string, other: string) => number) =>
  voices.toSorted(byVoice(compare)).map(({ name }) => name);

it('has the desk first, then the State, and those of a kind as the reader looks them up', () => {
  expect(names(collatorOf('kk').compare)).toEqual([
    ...['Редакция', 'Үкімет', 'Ұлттар', 'Әділет', 'Форум', 'Ядро'],
  ]);
  expect(names(compareCodes).slice(3)).toEqual(['Форум', 'Ядро', 'Әділет']);
});
