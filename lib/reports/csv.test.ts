import { buffer } from 'node:stream/consumers';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columns } from '@/lib/explorer/schema';
import { writeXlsx } from '@/lib/exports/write-xlsx';
import { readCsv } from '@/lib/testing/read-csv';
import { type CsvFrame, csvChunk, sheetRows } from './csv';
import type { ReportRow } from './types';

const frame: CsvFrame = {
  locale: 'ru',
  country: 'kz',
  asOf: '2026-01-01',
  knownAt: '2026-01-02T03:04:05.678Z',
  since: null,
  origin: 'https://qadam.example',
};

const row = (more: Partial<ReportRow> = {}): ReportRow => ({
  id: 'id',
  assessmentId: null,
  status: 'NOT_ASSESSED',
  effectiveOn: null,
  heldSince: null,
  verifiedOn: null,
  contest: 'UNCONTESTED',
  reference: 'X-1',
  label: null,
  summary: 'Do it',
  madeOn: '2014-12-23',
  madeEarliest: '2014-12-23',
  madeWords: '23 December 2014',
  document: { slug: 'a-document', name: 'A document' },
  bodies: [
    { slug: 'upr', name: 'UPR' },
    { slug: 'kz', name: 'Қазақстан' },
  ],
  themes: [],
  addressee: { slug: 'government', name: 'Government' },
  response: 'NONE_STATED',
  dueOn: null,
  judgement: null,
  others: [],
  ...more,
});

describe('csvChunk', () => {
  it('begins with a byte order mark and the columns, ends lines as RFC 4180 does', () => {
    const text = csvChunk([{ row: row(), before: null }], frame, true);
    expect(text.startsWith('\ufeffreference,label,bodies,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(csvChunk([{ row: row(), before: null }], frame, false)).not.toContain('reference,label');
    expect(csvChunk([], frame, true)).toMatch(/^\ufeffreference,/);
  });

  it('gives back quotes, commas, lines and Kazakh letters', () => {
    const summary = 'Say "жоқ", then\nstop';
    const [line] = readCsv(csvChunk([{ row: row({ summary }), before: null }], frame, true));
    expect(line?.summary).toBe(summary);
    expect(line?.bodies).toBe('UPR; Қазақстан');
    expect(line?.status_name).toBe('Не оценено');
  });

  it.each(['a\nb', 'a\rb', 'a\r\nb'])('keeps %j in one cell', (summary) => {
    const [line] = readCsv(csvChunk([{ row: row({ summary }), before: null }], frame, true));
    expect(line?.summary).toBe(summary);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'puts an apostrophe before %j',
    (summary) => {
      const [line] = readCsv(csvChunk([{ row: row({ summary }), before: null }], frame, true));
      expect(line?.summary).toBe(`'${summary}`);
    },
  );

  it('carries both times and a full address on every line', () => {
    const [line] = readCsv(csvChunk([{ row: row(), before: null }], frame, true));
    expect(line).toMatchObject({
      as_of: '2026-01-01',
      known_at: '2026-01-02T03:04:05.678Z',
      address:
        'https://qadam.example/ru/kz/recommendations/X-1?asOf=2026-01-01&knownAt=2026-01-02T03%3A04%3A05.678Z',
    });
  });

  it('compares only where a day is given, and says what had not been made', () => {
    const compared = { ...frame, since: '2013-01-01' };
    const [line] = readCsv(csvChunk([{ row: row(), before: null }], compared, true));
    expect(line?.status_on_since).toBe('NOT_MADE');
    expect(csvChunk([], frame, true)).not.toContain('status_on_since');
  });

  it('never lets an attributed view look signed', () => {
    const others: ReportRow['others'] = [
      {
        name: 'LYNC',
        kind: 'RECOMMENDING_BODY',
        status: 'IN_PROGRESS',
        effectiveOn: '2025-12-02',
        authorship: 'ATTRIBUTED',
        attributedFrom: 'from its report of 2025',
        moderation: null,
      },
    ];
    const [line] = readCsv(csvChunk([{ row: row({ others }), before: null }], frame, true));
    expect(line?.differing_voices).toBe(
      'LYNC: IN_PROGRESS since 2025-12-02 (attributed, from its report of 2025)',
    );
    const moderation = {
      kind: 'HIDDEN' as const,
      reason: 'It names a patient.',
      by: 'Editorial desk',
      placedAt: '2026-01-01T10:00:00.000Z',
    };
    const noted = others.map((voice) => ({ ...voice, moderation }));
    const [noticed] = readCsv(
      csvChunk([{ row: row({ others: noted }), before: null }], frame, true),
    );
    expect(noticed?.differing_voices).toMatch(
      /2025\) \[HIDDEN by Editorial desk, 2026-01-01: It names a patient\.\]$/,
    );
  });
});

describe('chosen columns', () => {
  const more = {
    officialText: 'The words',
    addressee: 'Government',
    themes: [],
    asks: [
      { slug: 'one', title: 'One' },
      { slug: 'two', title: 'Two' },
    ],
    dueOn: null,
    evidence: 3,
  };

  it('narrow the file; what it is, where it stands and when it was so stay', () => {
    const some: CsvFrame = { ...frame, columns: ['text', 'ask', 'evidence'] };
    const text = csvChunk([{ row: row(), before: null, more }], some, true);
    expect(text.slice(1).split('\r\n')[0]).toBe(
      'reference,official_text,asks,evidence_count,as_of,known_at,address',
    );
    expect(readCsv(text)[0]).toMatchObject({
      reference: 'X-1',
      official_text: 'The words',
      asks: 'One; Two',
      evidence_count: '3',
      address: expect.stringContaining('/ru/kz/recommendations/X-1?asOf=2026-01-01'),
    });
  });

  it('never have a status without who says so, nor two columns of one name', () => {
    expect(csvChunk([], { ...frame, columns: ['status'] }, true)).toContain(
      'status,status_name,says',
    );
    const names = csvChunk([], { ...frame, columns: [...columns] }, true)
      .trim()
      .split(',');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('sheetRows', () => {
  it('gives a workbook the lines of the CSV, as texts that nothing runs, to a reader that is not ours', async () => {
    const rows = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', 'Ұсыным, «қос» & <тік>\n"жол"'].map(
      (summary, index) => ({ row: row({ summary, reference: `X-${index}` }), before: null }),
    );
    async function* batches() {
      yield rows.slice(0, 2);
      yield rows.slice(2);
    }
    const bytes = await buffer(writeXlsx([{ name: 'Qadam', rows: sheetRows(batches(), frame) }]));
    const [sheet] = await readXlsx(bytes);
    const [names = [], ...lines] = sheet?.data ?? [];
    const read = lines.map((cells) =>
      Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])),
    );
    const csv = readCsv(csvChunk(rows, frame, true));
    expect(read.map((line) => ({ ...line, summary: '' }))).toEqual(
      csv.map((line) => ({ ...line, summary: '' })),
    );
    expect(read.map(({ summary }) => summary)).toEqual(rows.map((one) => one.row.summary));
    expect(read[0]).toMatchObject({
      as_of: frame.asOf,
      known_at: frame.knownAt,
      address: expect.stringMatching(/^https:\/\/qadam\.example\/ru\/kz\/recommendations\/X-0\?/),
    });
  });
});
