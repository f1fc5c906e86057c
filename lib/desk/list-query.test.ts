import { expect, it } from 'vitest';
import { readListQuery } from './list-query';

it('reads what it can and begins at the first page', () => {
  expect(readListQuery({ q: '  Mira ', page: '3' })).toEqual({ words: 'Mira', page: 3 });
  expect(readListQuery({ q: ['a', 'b'], page: '-2' })).toEqual({ words: '', page: 1 });
  expect(readListQuery({ page: '1e9' })).toEqual({ words: '', page: 1 });
  expect(readListQuery({ q: 'x'.repeat(5000), page: '999999' })).toEqual({
    words: 'x'.repeat(200),
    page: 10_000,
  });
});
