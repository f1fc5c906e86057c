import { describe, expect, it } from 'vitest';
import { queryString } from '@/lib/i18n/paths';
import {
  everything,
  explorerQuery,
  filtersOf,
  readExplorer,
  readSelection,
  selectionQuery,
  without,
} from './schema';

describe('readSelection', () => {
  it('reads an address in any order, case and spelling into one selection', () => {
    const one = readSelection({ status: ['IMPLEMENTED', 'NOT_STARTED'], body: ['upr', 'lync'] });
    const other = readSelection({
      body: ['LYNC', 'upr', 'lync'],
      status: ['not-started', 'implemented'],
    });
    expect(one).toEqual(other);
    expect(one.selection.status).toEqual(['NOT_STARTED', 'IMPLEMENTED']);
    expect(one.selection.body).toEqual(['lync', 'upr']);
    expect(one.ignored).toEqual([]);
  });

  it.each([
    ['status', 'DONE'],
    ['response', 'maybe'],
    ['contest', 'NONE'],
    ['freshness', '1'],
    ['due', 'tomorrow'],
    ['body', "'; DROP TABLE bodies --"],
    ['theme', '../..'],
    ['ask', '%00'],
    ['year', '20x4'],
    ['year', '99999'],
  ])('leaves out %s=%s and says so', (name, value) => {
    const { selection, ignored } = readSelection({ [name]: value });
    expect(selection).toEqual(everything());
    expect(ignored).toHaveLength(1);
    expect(ignored[0]?.name).toBe(name);
  });

  it('takes words as PostgreSQL can read them', () => {
    expect(readSelection({ q: ' head\u0000scarf\n\t "in  school" ' }).selection.q).toBe(
      'head scarf "in school"',
    );
    expect(readSelection({ q: ['a', 'b'] }).selection.q).toBe('a b');
    expect(readSelection({ q: 'x'.repeat(5000) }).selection.q).toHaveLength(300);
    expect(readSelection({ q: '\ud800' }).selection.q).toBe('');
  });

  it('reads no more values than people choose', () => {
    const body = Array.from({ length: 5000 }, (_, index) => `b${index}`);
    expect(readSelection({ body }).selection.body).toHaveLength(60);
  });

  it('is not impressed by other names', () => {
    expect(readSelection({ utm_source: 'x', __proto__: 'y', asOf: '2019-12-31' })).toEqual({
      selection: everything(),
      ignored: [],
    });
  });
});

describe('readExplorer', () => {
  it('orders by relevance when words are looked for, else newest first', () => {
    expect(readExplorer({}).sort).toBe('newest');
    expect(readExplorer({ q: 'law' }).sort).toBe('relevance');
    expect(readExplorer({ sort: 'relevance' })).toMatchObject({ sort: 'newest', ignored: [] });
  });

  it.each(['0', '-1', '1.5', 'last', '99999999'])('leaves out page=%s and says so', (page) => {
    expect(readExplorer({ page })).toMatchObject({
      page: 1,
      ignored: [{ name: 'page', value: page }],
    });
  });

  it('reads columns in any case and order, once each, and says which are none', () => {
    expect(readExplorer({ columns: ['Theme', 'status', 'theme', 'price'] })).toMatchObject({
      columns: ['status', 'theme'],
      ignored: [{ name: 'columns', value: 'price' }],
    });
    expect(readExplorer({ columns: '' })).toMatchObject({ columns: [], ignored: [] });
  });

  it('says that a sort is unknown', () => {
    expect(readExplorer({ sort: 'price' })).toMatchObject({
      sort: 'newest',
      ignored: [{ name: 'sort', value: 'price' }],
    });
  });
});

describe('the canonical address', () => {
  const address =
    '?q=law+-tax&status=NOT_STARTED&status=IMPLEMENTED&body=upr&year=2010&year=2014&contest=CLOSE&ask=a-b&columns=summary&columns=evidence&sort=status&page=3';

  it('comes out as it went in', () => {
    const read = readExplorer({
      q: 'law -tax',
      status: ['NOT_STARTED', 'IMPLEMENTED'],
      body: 'upr',
      year: ['2014', '2010'],
      contest: 'CLOSE',
      ask: 'a-b',
      columns: ['evidence', 'summary'],
      sort: 'status',
      page: '3',
    });
    expect(queryString(explorerQuery(read))).toBe(address);
  });

  it('leaves out what is usual', () => {
    const usual = explorerQuery(readExplorer({ q: 'law', sort: 'relevance', page: '1' }));
    expect(queryString(usual)).toBe('?q=law');
    expect(selectionQuery(everything())).toEqual({});
  });
});

describe('filters', () => {
  const selection = { ...everything(), q: 'law', year: [2010, 2014], body: ['upr'] };

  it('are listed one by one', () => {
    expect(filtersOf(selection)).toEqual([
      { name: 'q', value: 'law' },
      { name: 'body', value: 'upr' },
      { name: 'year', value: '2010' },
      { name: 'year', value: '2014' },
    ]);
  });

  it('go one by one', () => {
    expect(without(selection, 'year', '2010').year).toEqual([2014]);
    expect(without(selection, 'q', 'law').q).toBe('');
    expect(
      filtersOf(selection).reduce((left, { name, value }) => without(left, name, value), selection),
    ).toEqual(everything());
  });
});
