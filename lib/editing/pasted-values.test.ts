import { expect, it } from 'vitest';
import { answersOf, mostValues, readValueLines, withCells } from './pasted-values';

const owner = { key: 'KZ-I05', unit: 'cases', confidence: 'HIGH', countryCode: 'kz' };
const codes = (text: string) =>
  readValueLines(text).problems.map(({ line, field, error }) => [line, field, error.code]);

it('reads tabs, semicolons and commas, and numbers lines as a spreadsheet does', () => {
  for (const text of [
    'From\tValue\tNote\n2023\t1 234,5\t"two\nlines"\n\n2024\t7',
    'from;value;note\r\n2023;1 234,5;"two\nlines"\r\n\r\n2024;7;\r\n',
  ]) {
    const { lines, problems } = readValueLines(text);
    expect(problems).toEqual([]);
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
    expect(lines[0]?.cells).toEqual({ from: '2023', value: '1 234,5', note: 'two\nlines' });
    expect(lines[1]?.cells).toMatchObject({ from: '2024', value: '7' });
  }
});

it('says what is wrong with a table as a whole', () => {
  expect(codes('')).toEqual([[1, null, 'columnsNeeded']]);
  expect(codes('2023\t45')).toEqual([
    [1, '2023', 'column'],
    [1, '45', 'column'],
    [1, null, 'columnsNeeded'],
  ]);
  expect(codes('from,value')).toEqual([[2, null, 'required']]);
  expect(codes('from,value\n2023,"45')).toEqual([[2, null, 'quotes']]);
  expect(codes(`from,value\n${'2023,1\n'.repeat(mostValues + 1)}`)).toEqual([
    [502, null, 'tooMany'],
  ]);
});

it('answers the form of a value, with what the indicator says where a cell is empty', () => {
  const plain = answersOf({ line: 2, cells: { from: '2023', value: '45' } }, owner);
  expect(plain.newKey).toBe('KZ-I05-2023');
  expect(plain.answers).toMatchObject({
    indicatorId: 'KZ-I05',
    series: 'value',
    countryCode: 'kz',
    groupName: '',
    'period.earliest': '2023-01-01',
    'period.latest': '2023-12-31',
    'period.words': '2023',
    unit: 'cases',
    revision: 'AS_REPORTED',
    confidence: 'HIGH',
  });
  const cells = {
    ...{ from: '01.02.2023', to: '28.02.2023', series: 'punished', group: 'Central Asia, mean' },
    ...{ category: 'severe', revision: 'first reported', confidence: 'low-medium' },
  };
  const full = answersOf({ line: 3, cells }, owner);
  expect(full.newKey).toBe('KZ-I05-2023-punished-central-asia-mean');
  expect(full.answers).toMatchObject({
    countryCode: '',
    groupName: 'Central Asia, mean',
    'period.earliest': '2023-02-01',
    'period.latest': '2023-02-28',
    'period.words': '',
    revision: 'FIRST_REPORTED',
    confidence: 'LOW_MEDIUM',
  });
});

it('leaves of a known value what a line does not say', () => {
  const now = {
    ...{ series: 'value', countryCode: 'kz', groupName: '', unit: 'people', note: 'By hand.' },
    ...{ 'period.earliest': '2023-01-01', 'period.latest': '2023-12-31' },
    ...{ 'period.qualifier': 'ABOUT', 'period.words': 'about 2023', value: '7', category: '' },
    ...{ 'citations.0.sourceId': 'KZ-S1', 'citations.0.locator': 'p. 3' },
  };
  const after = (cells: Parameters<typeof withCells>[0]['cells']) => {
    const line = { line: 2, cells };
    return withCells(line, answersOf(line, owner).answers, now);
  };
  expect(after({ from: '2023', value: '', note: '', source: 'KZ-S1' })).toEqual(now);
  expect(after({ from: '2023', category: 'severe' })).toEqual({
    ...{ ...now, value: '', category: 'severe' },
  });
  expect(after({ from: '01.01.2023', to: '30.06.2023' })).toMatchObject({
    ...{ 'period.latest': '2023-06-30', 'period.qualifier': 'EXACT', 'period.words': '' },
  });
  expect(after({ from: '2023', source: 'KZ-S2', place: 'p. 9' })).toEqual({
    ...{ ...now, 'citations.1.sourceId': 'KZ-S2', 'citations.1.locator': 'p. 9' },
  });
});
