import { expect, test } from 'vitest';
import type { Finding } from './plans/collect';
import { scans, short, table, timings } from './report';
import type { Subject } from './subjects/subjects';

const subject = (name: string, role: Subject['role']): Subject => ({
  name,
  role,
  ask: async () => true,
  received: { bytes: 4_000, answers: 2 },
});
const result = (name: string, role: Subject['role'], time: number) => ({
  subject: subject(name, role),
  sample: { times: [time, time, time, time], failed: 0, elapsed: 2_000 },
  work: { milliseconds: 8, statements: 12 },
  kept: role === 'readers' ? { asked: 8, hits: 6 } : null,
});

test('a page is compared with the bare page and with the SQL of its own name', () => {
  const lines = timings([
    result('bare', 'bare', 10),
    result('explorer', 'page', 40),
    result('explorer', 'raw', 5),
    result('overview', 'raw', 1),
  ]).split('\n');
  const cells = lines[3]?.split('|').map((cell) => cell.trim());
  const found = ['', 'explorer', '2', '40', '40', '40', '4', '', '', '8', '2', '3', '2', '', ''];
  expect(cells).toEqual(found);
});

test('what readers ask for is compared with the static page by answers a second', () => {
  const lines = timings([result('static', 'static', 10), result('readers', 'readers', 40)]).split(
    '\n',
  );
  expect(lines[0]?.split('|')[7]?.trim()).toBe('× static: rate');
  expect(
    lines[3]
      ?.split('|')
      .slice(7, 9)
      .map((cell) => cell.trim()),
  ).toEqual(['1', '75']);
});

test('the same reading by several statements is one line', () => {
  const finding: Finding = {
    page: 'overview',
    table: 'headlines',
    how: 'Seq Scan',
    share: 1,
    milliseconds: 20,
    statement: 'SELECT',
    file: 'overview-01.json',
  };
  const text = scans([finding, { ...finding, share: 1.5, file: 'overview-02.json' }]);
  expect(text.split('\n')).toHaveLength(3);
  expect(text).toMatch(/headlines +\| Seq Scan +\| +2 \| +1\.50 \| +40 \| overview-01 overview-02/);
});

test('figures are short and columns line up', () => {
  expect([1234.5, 99.96, 0.012345, Number.NaN].map(short)).toEqual(['1235', '100', '0.0123', '']);
  expect(table(['a', 'b'], [['long', '1']])).toBe('| a    |  b |\n| ---- | -: |\n| long |  1 |');
});
