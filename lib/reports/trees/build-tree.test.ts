import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { countOf } from '@/lib/status/counts';
import type { Status } from '@/lib/status/scale';
import type { Block, ReportTree, Table } from '../content-tree';
import { numberFacts } from '../facts';
import { reportTemplates } from '../schema';
import type { ReportRow, StatusReport } from '../types';
import { buildTree } from './build-tree';
import type { TreeFrame } from './frame';
import { plain } from './inline';

const row = (reference: string, status: Status, more: Partial<ReportRow> = {}): ReportRow => ({
  id: reference,
  assessmentId: null,
  status,
  effectiveOn: '2020-01-01',
  heldSince: '2020-01-01',
  verifiedOn: null,
  contest: 'UNCONTESTED',
  reference,
  label: null,
  summary: `Do ${reference}`,
  madeOn: '2014-12-23',
  madeEarliest: null,
  madeWords: null,
  document: { slug: 'd', name: 'A document' },
  bodies: [{ slug: 'upr', name: 'UPR' }],
  themes: [],
  addressee: { slug: 'g', name: 'Government' },
  response: 'ACCEPTED',
  dueOn: null,
  judgement: {
    voice: 'Desk',
    authorship: 'SIGNED',
    attributedFrom: null,
    reason: `Because of ${reference}`,
    confidence: 'HIGH',
    facts: [
      {
        reference: `E-${reference}`,
        title: 'A law',
        date: { earliest: null, latest: null, qualifier: 'EXACT', words: null },
        sources: [{ title: 'Gazette', publisher: null, urls: ['https://law.example/1'] }],
      },
    ],
  },
  others: [],
  ...more,
});

const lync = {
  name: 'LYNC',
  kind: 'RECOMMENDING_BODY' as const,
  status: 'IMPLEMENTED' as const,
  effectiveOn: '2025-12-02',
  authorship: 'ATTRIBUTED' as const,
  attributedFrom: 'from its report',
  moderation: null,
};

const rows = [
  row('A-1', 'IMPLEMENTED'),
  row('A-2', 'NOT_STARTED', { contest: 'CONTESTED', others: [lync], response: 'NOTED' }),
  row('A-3', 'SUBSTANTIALLY_IMPLEMENTED', { contest: 'CLOSE', others: [lync] }),
  row('A-4', 'REGRESSED', { bodies: [{ slug: 'lync', name: 'LYNC' }] }),
  row('A-5', 'NO_EVIDENCE', { judgement: null, response: 'NONE_STATED' }),
];

const reportOf = (told: ReportRow[], total = told.length): StatusReport => ({
  counts: { ...countOf(told), NOT_STARTED: (countOf(told).NOT_STARTED ?? 0) + total - told.length },
  total,
  contested: told.filter(({ contest }) => contest === 'CONTESTED').length,
  rows: told,
  changes: told.slice(0, 2).map((one) => ({ row: one, from: 'IN_PROGRESS' })),
  facts: numberFacts(told),
});

const frame = (
  template: (typeof reportTemplates)[number],
  more: Partial<TreeFrame> = {},
): TreeFrame & { template: typeof template } => ({
  locale: 'en',
  title: 'A report',
  country: 'kz',
  timeZone: 'Asia/Almaty',
  topic: 'Freedom',
  origin: 'https://qadam.example',
  words: [],
  asOf: '2026-01-01',
  knownAt: '2026-01-02T03:04:05.678Z',
  since: '2019-12-31',
  voice: 'Desk',
  introduction: '## Why\n\nSee [the list](corrections) <b>now</b>.\n\n1. one\n   - inner\n2. two',
  notes: '',
  cited: null,
  say: (text) => ({ text, lang: 'en', state: null }),
  ...more,
  template,
});

const tables = ({ blocks }: ReportTree) =>
  blocks.filter((block): block is Table => block.kind === 'table');
const table = (tree: ReportTree, id: string) => tables(tree).find((one) => one.id === id);
const sum = (values: readonly unknown[]) =>
  values.reduce<number>((total, value) => total + Number(value), 0);
const column = (one: Table | undefined, place: number) =>
  (one?.rows ?? []).map((cells) => cells[place]?.value);
const saysOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.content)] : [])).join('\n');

describe.each(reportTemplates)('a report as %s', (template) => {
  it.each(
    locales.flatMap((locale) => [0, 1, rows.length].map((count) => [locale, count] as const)),
  )('is whole in %s with %i rows', (locale, count) => {
    const tree = buildTree(frame(template, { locale }), reportOf(rows.slice(0, count)));
    const ids = tree.blocks.flatMap((block) => ('id' in block && block.id ? [block.id] : []));
    const own = ids.filter((id) => id !== 'introduction');
    expect(new Set(own).size).toBe(own.length);
    for (const { columns, rows: lines } of tables(tree)) {
      expect(sum(columns.map(({ width }) => width))).toBeCloseTo(1, 6);
      expect(lines.every((cells) => cells.length === columns.length)).toBe(true);
    }
    for (const block of tree.blocks)
      if (block.kind === 'picture') {
        expect(table(tree, block.tableId)).toBeDefined();
        expect(block.alternative).not.toBe('');
      }
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    if (locale !== 'en' && count > 1) expect(saysOf(tree.blocks)).not.toMatch(/recommendations? /);
  });

  it('says in words what its tables count', () => {
    const tree = buildTree(frame(template), reportOf(rows));
    expect(sum(column(table(tree, 'totals'), 1))).toBe(5);
    expect(saysOf(tree.blocks)).toContain('5 recommendations are in this selection.');
    expect(table(tree, 'changes')?.rows).toHaveLength(2);
  });
});

describe('the parts of a template', () => {
  it('UPR: answers of the State add up to the matrix', () => {
    const tree = buildTree(frame('UPR_MID_TERM'), reportOf(rows));
    expect(sum(column(table(tree, 'responses'), 1))).toBe(table(tree, 'matrix')?.rows.length);
    expect(saysOf(tree.blocks)).toContain('accepted\u00a0– 3');
  });

  it('treaty body: grades add up, a status without a true grade has none, and losses are explained', () => {
    const tree = buildTree(frame('TREATY_BODY'), reportOf(rows));
    expect(sum(column(table(tree, 'grades'), 1))).toBe(5);
    expect(saysOf(tree.blocks)).toContain(
      'A\u00a0– 2, C\u00a0– 1, E\u00a0– 1 and no grade\u00a0– 1',
    );
    const lines = table(tree, 'follow-up')?.rows.map((cells) => [cells[4]?.value, cells[5]?.value]);
    expect(lines?.[3]).toEqual(['E', 'says something else too']);
    expect(lines?.[4]).toEqual([null, 'no equivalent']);
    const lost = tree.blocks.find((block) => block.kind === 'list' && !block.ordered);
    expect(lost).toBeDefined();
  });

  it('voices: every difference once, and who differs how far', () => {
    const tree = buildTree(frame('VOICES'), reportOf(rows));
    expect(table(tree, 'differences')?.rows).toHaveLength(2);
    expect(table(tree, 'voices')?.rows[0]?.map(({ value }) => value)).toEqual(['LYNC', 2, 1]);
    expect(saysOf(tree.blocks)).toContain('On 2 of them at least one other voice differs');
  });

  it('briefing: only the first rows, and says how many there are', () => {
    const many = Array.from({ length: 11 }, (_, place) =>
      row(`B-${place}`, 'NOT_STARTED', { contest: 'CONTESTED', others: [lync] }),
    );
    const tree = buildTree(frame('BRIEFING'), reportOf(many));
    expect(table(tree, 'contested')?.rows).toHaveLength(8);
    expect(saysOf(tree.blocks)).toContain('The table shows 8 of 11.');
    expect(table(tree, 'all')).toBeUndefined();
  });

  it('says when not all rows are told', () => {
    const tree = buildTree(frame('STATUS'), reportOf(rows, 2000));
    expect(saysOf(tree.blocks)).toContain('The first 5 of 2,000 recommendations are told in full.');
    expect(sum(column(table(tree, 'totals'), 1))).toBe(2000);
    expect(table(tree, 'bodies')).toBeUndefined();
  });
});

describe('somebody’s own words', () => {
  it('are a quotation of the voice, in which links are absolute and HTML is words', () => {
    const { blocks } = buildTree(frame('BRIEFING'), reportOf(rows));
    expect(blocks[1]).toEqual({
      kind: 'quotation',
      id: 'introduction',
      author: 'Desk',
      blocks: [
        { kind: 'paragraph', content: [{ kind: 'text', text: 'Why', strong: true }] },
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: 'See ' },
            { kind: 'text', text: 'the list', href: 'https://qadam.example/en/kz/corrections' },
            { kind: 'text', text: ' ' },
            { kind: 'text', text: '<b>' },
            { kind: 'text', text: 'now' },
            { kind: 'text', text: '</b>' },
            { kind: 'text', text: '.' },
          ],
        },
        {
          kind: 'list',
          ordered: true,
          items: [
            [{ kind: 'text', text: 'one' }],
            [{ kind: 'text', text: 'inner' }],
            [{ kind: 'text', text: 'two' }],
          ],
        },
      ],
    });
  });

  it('says that a machine translated, where it did', () => {
    const say: TreeFrame['say'] = (text) => ({ text, lang: 'ru', state: 'MACHINE' });
    const tree = buildTree(frame('STATUS', { locale: 'ru', say }), reportOf(rows));
    expect(saysOf(tree.blocks.slice(0, 1))).toMatch(/переведены машиной/);
    const untranslated = buildTree(frame('STATUS', { locale: 'ru' }), reportOf(rows));
    expect(table(untranslated, 'all')?.rows[0]?.[3]?.content[0]).toMatchObject({ lang: 'en' });
  });
});
