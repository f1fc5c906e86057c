import { describe, expect, it } from 'vitest';
import { canonicalQuery, newView, selectionOf, viewPath } from './schema';

const zone = 'Asia/Almaty';

describe('the parameters of a view', () => {
  it('are those of the explorer in its order, from the first page, with the moment where it is not now', () => {
    expect(
      canonicalQuery(
        '?page=3&sort=status&columns=theme&body=LYNC&status=not-started&q=law&asOf=2019-12-31&country=kz&utm=1',
        zone,
      ),
    ).toBe('asOf=2019-12-31&q=law&status=NOT_STARTED&body=lync&columns=theme&sort=status');
    expect(canonicalQuery('knownAt=2020-01-01&asOf=tomorrow', zone)).toBe(
      'knownAt=2019-12-31T18%3A00%3A00.000Z',
    );
  });

  it.each([
    'https://evil.example/?status=IMPLEMENTED',
    '//evil.example',
    'javascript:alert(1)',
    '#x',
    '?q=%00&next=https://evil.example',
  ])('never lead elsewhere: %s', (text) => {
    const query = canonicalQuery(text, zone);
    expect(query).toMatch(/^[A-Za-z0-9*._+%=&-]*$/);
    expect(query).not.toContain('evil');
    expect(viewPath('ru', { country: 'kz', query })).toMatch(/^\/ru\/kz\/recommendations(\?|$)/);
  });

  it('come out as they went in', () => {
    const query = canonicalQuery('q="a b" OR ё&theme=x&columns=ask&asOf=2019-12-31', zone);
    expect(canonicalQuery(query, zone)).toBe(query);
    expect(viewPath('en', { country: 'kz', query })).toBe(`/en/kz/recommendations?${query}`);
    expect(selectionOf(query)).toMatchObject({
      selection: { q: '"a b" OR ё', theme: ['x'] },
      columns: ['ask'],
      asOf: '2019-12-31',
    });
  });
});

it('a name is one line of letters', () => {
  const named = (name: string) => newView.safeParse({ name, country: 'kz' });
  expect(named('  My\n\tview ').data?.name).toBe('My view');
  expect(named(' \u0007 ').success).toBe(false);
  expect(named('x'.repeat(81)).success).toBe(false);
});
