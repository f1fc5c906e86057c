import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { benchRecord } from './record';
import { copyLine, type Table } from './table';

const digests = (tables: Table[]) =>
  tables.map(({ name, rows }) => {
    const hash = createHash('sha256');
    for (const row of rows) hash.update(copyLine(row));
    return [name, hash.digest('hex')];
  });

function count(tables: Table[], name: string): number {
  return [...(tables.find((table) => table.name === name)?.rows ?? [])].length;
}

test('the same number and seed give the same rows, to the byte', () => {
  const options = { recommendations: 500, seed: 7 };
  expect(digests(benchRecord(options))).toEqual(digests(benchRecord(options)));
});

test('another seed gives another record', () => {
  const [one, other] = [1, 2].map((seed) => digests(benchRecord({ recommendations: 500, seed })));
  const same = one?.filter(([name, digest]) => other?.some(([n, d]) => n === name && d === digest));
  expect(same?.map(([name]) => name)).not.toContain('recommendations');
  expect(same?.map(([name]) => name)).not.toContain('assessments');
});

test('as many recommendations as asked for, with about four judgements each', () => {
  const tables = benchRecord({ recommendations: 4_000, seed: 1 });
  expect(count(tables, 'recommendations')).toBe(4_000);
  const assessments = count(tables, 'assessments') / 4_000;
  expect(assessments).toBeGreaterThan(3.7);
  expect(assessments).toBeLessThan(4.3);
});

test('every row has a value for every column', () => {
  for (const { columns, rows } of benchRecord({ recommendations: 300, seed: 3 })) {
    for (const row of rows) expect(row.length).toBe(columns.length);
  }
});

test('COPY’s own characters are written so that they come back', () => {
  expect(copyLine(['a\tb\\c\nd', null, true, 4, ['x"y', 'z']])).toBe(
    'a\\tb\\\\c\\nd\t\\N\tt\t4\t{"x\\\\"y","z"}\n',
  );
});
