import { describe, expect, it } from 'vitest';
import { collatorOf } from '@/lib/i18n/collation';
import { arrangeFacets, type CountedValue, inOrder } from './facets';
import { everything } from './schema';

const counted = (
  facet: CountedValue['facet'],
  value: string | null,
  count: number,
  more: Partial<CountedValue> = {},
): CountedValue => ({ facet, value, count, name: value, above: null, position: 0, ...more });

describe('arrangeFacets', () => {
  it('shows a scale whole and in its order', () => {
    const { status } = arrangeFacets([counted('status', 'REGRESSED', 2)], everything());
    expect(status).toHaveLength(9);
    expect(status.map(({ value }) => value).slice(0, 2)).toEqual(['NOT_ASSESSED', 'NO_EVIDENCE']);
    expect(status.find(({ value }) => value === 'REGRESSED')?.count).toBe(2);
  });

  it('puts bodies below the one above, those that leave most first', () => {
    const { body } = arrangeFacets(
      [
        counted('body', 'norway', 2, { above: 'upr' }),
        counted('body', 'lync', 5),
        counted('body', 'mexico', 3, { above: 'upr' }),
        counted('body', 'upr', 9),
        counted('body', 'silent', 0),
      ],
      everything(),
    );
    expect(body.map(({ value }) => value)).toEqual(['upr', 'mexico', 'norway', 'lync']);
  });

  it('is put in the order of the reader’s language where counts are the same', () => {
    const names = { norway: 'Өзбекстан', mexico: 'Әзербайжан', brazil: 'Тәжікстан' };
    const { body } = arrangeFacets(
      Object.keys(names)
        .map((value) => counted('body', value, 2, { above: 'upr' }))
        .concat(counted('body', 'upr', 6)),
      { ...everything(), body: ['unheard'] },
    );
    const asRead = body.map((one) => ({
      ...one,
      name: { ...names, upr: 'ӘМШ' }[one.value] ?? one.name,
    }));
    expect(inOrder('body', asRead, collatorOf('kk').compare).map(({ value }) => value)).toEqual([
      ...['upr', 'mexico', 'norway', 'brazil', 'unheard'],
    ]);
  });

  it('keeps what is chosen, even where it leaves nothing or is unknown', () => {
    const { theme } = arrangeFacets([counted('theme', 'dress', 0)], {
      ...everything(),
      theme: ['dress', 'nowhere'],
    });
    expect(theme).toMatchObject([
      { value: 'dress', isSelected: true, count: 0 },
      { value: 'nowhere', isSelected: true, count: 0, name: null },
    ]);
  });

  it('lists the latest year first and what is not overdue nowhere', () => {
    const { year, due } = arrangeFacets(
      [counted('year', '2010', 1), counted('year', '2025', 1), counted('due', null, 7)],
      everything(),
    );
    expect(year.map(({ value }) => value)).toEqual(['2025', '2010']);
    expect(due).toMatchObject([{ value: 'OVERDUE', count: 0 }]);
  });
});
