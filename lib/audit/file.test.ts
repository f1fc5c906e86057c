import { describe, expect, it } from 'vitest';
import { readCsv } from '@/lib/testing/read-csv';
import { csvOfEvents, jsonOfEvents } from './file';
import type { EventLine } from './types';

const event = (other: Partial<EventLine> = {}): EventLine => ({
  id: '1',
  kind: 'theme',
  subjectId: '019c0000-0000-7000-8000-000000000000',
  subject: 'Registration',
  sequence: 1,
  at: '2026-11-27T03:00:00.000001Z',
  action: 'update',
  accountId: null,
  person: '',
  before: null,
  after: { name: 'Registration' },
  isHidden: false,
  isRedacted: false,
  digest: 'ab',
  previousDigest: null,
  payloadDigest: 'cd',
  ...other,
});

describe('the history as a file', () => {
  it('has a byte order mark and its columns once, and one event a line', () => {
    const text = csvOfEvents([event()], true) + csvOfEvents([event({ id: '2' })], false);
    expect(text.startsWith('\ufeffat,person,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('disarms %j', (person) => {
    const [line] = readCsv(csvOfEvents([event({ person, subject: person })], true));
    expect(line).toMatchObject({ person: `'${person}`, thing: `'${person}` });
  });

  it('is one JSON list, however many pieces', () => {
    const text = `[${jsonOfEvents([event(), event()], true)}${jsonOfEvents([event()], false)}\n]`;
    expect(JSON.parse(text)).toHaveLength(3);
    expect(JSON.parse(`[${jsonOfEvents([], true)}\n]`)).toEqual([]);
  });
});
