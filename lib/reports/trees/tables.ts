import type { ImplementationStatus, StateResponse } from '@/lib/db/generated/enums';
import { collatorOf } from '@/lib/i18n/collation';
import { formatDay } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { countOf } from '@/lib/status/counts';
import { type StatusCounts, statuses, totalOf } from '@/lib/status/scale';
import type { Block, Cell, Inline, Picture, Table } from '../content-tree';
import type { NumberedFact, ReportChange, ReportRow } from '../types';
import type { TreeFrame } from './frame';
import {
  badge,
  numberCell,
  recordText,
  recordTexts,
  referenceTo,
  shareCell,
  statusName,
  textCell,
  words,
} from './inline';
import { sayStanding } from './paragraphs';

export const present = (counts: StatusCounts) =>
  statuses.filter((status) => (counts[status] ?? 0) > 0);

/** How many recommendations stand where, and the same as one bar. */
export function totals({ locale }: TreeFrame, counts: StatusCounts): [Table, Picture] {
  const t = getTranslator(locale, 'reports');
  const total = totalOf(counts);
  const shown = present(counts);
  return [
    {
      kind: 'table',
      id: 'totals',
      caption: t('table.totals'),
      rowHead: true,
      columns: [
        { key: 'status', name: t('column.status'), type: 'text', width: 0.5 },
        { key: 'count', name: t('column.count'), type: 'number', width: 0.25 },
        { key: 'share', name: t('column.share'), type: 'share', width: 0.25 },
      ],
      rows: shown.map((status) => [
        textCell([badge(locale, status)]),
        numberCell(locale, counts[status] ?? 0),
        shareCell(locale, counts[status] ?? 0, total),
      ]),
    },
    {
      kind: 'picture',
      id: 'totals-picture',
      tableId: 'totals',
      caption: t('picture.totals'),
      alternative: sayStanding(locale, counts),
      parts: shown.map((status) => ({ status, name: statusName(locale, status) })),
      bars: [{ name: t('column.total'), counts: shown.map((status) => counts[status] ?? 0) }],
    },
  ];
}

const mostBars = 12;

/** Some recommendations under one head, for a table of how many of each stand where. */
type Group = { head: Inline; counts: StatusCounts; total: number };

/** A row for each group: how many in all, and how many in each status that any of them has. */
export function countTable(
  { locale }: TreeFrame,
  id: 'bodies' | 'responses',
  head: 'body' | 'response',
  groups: readonly Group[],
  shown: readonly ImplementationStatus[],
): Table {
  const t = getTranslator(locale, 'reports');
  const width = 0.66 / (shown.length + 1);
  return {
    kind: 'table',
    id,
    caption: t(`table.${id}`),
    rowHead: true,
    columns: [
      { key: head, name: t(`column.${head}`), type: 'text', width: 0.34 },
      { key: 'total', name: t('column.total'), type: 'number', width },
      ...shown.map((status) => ({
        key: status.toLowerCase(),
        name: statusName(locale, status),
        type: 'number' as const,
        width,
      })),
    ],
    rows: groups.map(({ head: name, counts, total }) => [
      textCell([name]),
      ...[total, ...shown.map((status) => counts[status] ?? 0)].map((count) =>
        numberCell(locale, count),
      ),
    ]),
  };
}

/** The same by body, the one with the most first; a recommendation of two bodies counts for both. */
export function byBody(frame: TreeFrame, rows: readonly ReportRow[]): [Table] | [Table, Picture] {
  const { locale } = frame;
  const t = getTranslator(locale, 'reports');
  const slugs = [...new Set(rows.flatMap(({ bodies }) => bodies.map(({ slug }) => slug)))];
  const bodies = slugs
    .map((slug) => {
      const own = rows.filter((row) => row.bodies.some((body) => body.slug === slug));
      const name = own[0]?.bodies.find((body) => body.slug === slug)?.name ?? slug;
      return { name, head: recordText(frame, name), counts: countOf(own), total: own.length };
    })
    .sort(
      (one, other) =>
        other.total - one.total ||
        collatorOf(locale).compare(frame.say(one.name).text, frame.say(other.name).text),
    );
  const shown = present(countOf(rows));
  const table = countTable(frame, 'bodies', 'body', bodies, shown);
  // So many bars would only be the table once more.
  if (bodies.length > mostBars) return [table];
  return [
    table,
    {
      kind: 'picture',
      id: 'bodies-picture',
      tableId: 'bodies',
      caption: t('picture.bodies'),
      alternative: bodies.map(({ name, total }) => `${frame.say(name).text}: ${total}`).join('; '),
      parts: shown.map((status) => ({ status, name: statusName(locale, status) })),
      bars: bodies.map(({ name, counts }) => ({
        name: frame.say(name).text,
        counts: shown.map((status) => counts[status] ?? 0),
      })),
    },
  ];
}

type Told = 'reference' | 'by' | 'made' | 'asked' | 'response' | 'status' | 'since' | 'why';

/**
 * One line for each recommendation: what was asked and answered, where it stands, says who, why.
 * @param columns what is told of it, with the width, and its key where the table has another name for it
 */
export function rowTable(
  frame: TreeFrame,
  id: 'all' | 'matrix',
  columns: readonly (readonly [told: Told, width: number, key?: 'state' | 'done'])[],
  rows: readonly ReportRow[],
  facts: readonly NumberedFact[],
): Table {
  const t = getTranslator(frame.locale, 'reports');
  const names = (row: ReportRow) => row.bodies.map(({ name }) => name);
  const cells: Record<Told, (row: ReportRow) => Cell> = {
    reference: (row) => textCell([referenceTo(frame, row.reference)]),
    by: (row) => textCell(recordTexts(frame, names(row))),
    made: (row) => dayCell(frame, row.madeOn),
    asked: (row) => textCell([recordText(frame, row.summary)]),
    response: ({ response }) => textCell([words(sayResponse(frame, response))]),
    status: (row) => textCell([badge(frame.locale, row.status)]),
    since: (row) => dayCell(frame, row.heldSince),
    why: (row) => whyCell(frame, row, facts),
  };
  return {
    kind: 'table',
    id,
    caption: t(`table.${id}`),
    rowHead: true,
    columns: columns.map(([told, width, key = told]) => ({
      ...{ key, name: t(`column.${key}`), width },
      type: told === 'made' || told === 'since' ? 'day' : 'text',
    })),
    rows: rows.map((row) => columns.map(([told]) => cells[told](row))),
  };
}

/** From what to what, for every recommendation that stands elsewhere now. */
export function changedRows(
  frame: TreeFrame,
  since: string,
  changes: readonly ReportChange[],
  facts: readonly NumberedFact[],
): Table {
  const { locale } = frame;
  const t = getTranslator(locale, 'reports');
  return {
    kind: 'table',
    id: 'changes',
    caption: t('table.changes', { date: formatDay(locale, since) }),
    rowHead: true,
    columns: [
      { key: 'reference', name: t('column.reference'), type: 'text', width: 0.15 },
      { key: 'asked', name: t('column.asked'), type: 'text', width: 0.25 },
      { key: 'before', name: t('column.before'), type: 'text', width: 0.13 },
      { key: 'now', name: t('column.now'), type: 'text', width: 0.13 },
      { key: 'since', name: t('column.since'), type: 'day', width: 0.1 },
      { key: 'why', name: t('column.why'), type: 'text', width: 0.24 },
    ],
    rows: changes.map(({ row, from }) => [
      textCell([referenceTo(frame, row.reference)]),
      textCell([recordText(frame, row.summary)]),
      textCell([from ? badge(locale, from) : words(t('notMade'))]),
      textCell([badge(locale, row.status)]),
      dayCell(frame, row.heldSince),
      whyCell(frame, row, facts),
    ]),
  };
}

export function dayCell({ locale }: TreeFrame, day: string | null): Cell {
  return { value: day, content: day ? [words(formatDay(locale, day, 'medium'))] : [] };
}

export function sayResponse({ locale }: TreeFrame, response: StateResponse): string {
  return getTranslator(locale, 'status')(`response.${response}`);
}

/** The reason, who says it, the numbers of what it rests on, and the voices that judge otherwise. */
export function whyCell(frame: TreeFrame, row: ReportRow, facts: readonly NumberedFact[]): Cell {
  const t = getTranslator(frame.locale, 'reports');
  const { judgement } = row;
  if (!judgement) return textCell([]);
  const numbers = judgement.facts.flatMap(
    ({ reference }) => facts.find((fact) => fact.reference === reference)?.number ?? [],
  );
  const reason: Inline[] = [
    recordText(frame, judgement.reason),
    ...(numbers.length > 0 ? [words(` [${numbers.join(', ')}]`)] : []),
  ];
  const others = row.others.flatMap(({ name, status, authorship, moderation }): Inline[] => [
    words(' '),
    recordText(frame, name),
    words(': '),
    badge(frame.locale, status),
    ...(authorship === 'ATTRIBUTED' ? [words(` ${t('othersAttributed')}`)] : []),
    ...(moderation ? [words(' ['), recordText(frame, moderation.reason), words(']')] : []),
  ]);
  return { value: frame.say(judgement.reason).text, content: [...reason, ...others] };
}

/** The facts that the judgements rest on, in the order of their numbers, each with where it was read. */
export function sources(frame: TreeFrame, facts: readonly NumberedFact[]): Block {
  return {
    kind: 'list',
    ordered: true,
    items: facts.map(({ reference, title, sources: read }) => [
      recordText(frame, title),
      words(` (${reference}). `),
      ...read.flatMap((source, index): Inline[] => [
        ...(index > 0 ? [words('; ')] : []),
        { kind: 'text', text: source.title, ...link(source.urls), ...foreign(frame) },
        ...(source.publisher
          ? [words(', '), { kind: 'text' as const, text: source.publisher, ...foreign(frame) }]
          : []),
      ]),
    ]),
  };
}

/** Titles of sources stay in the language in which they can be looked for. */
const foreign = ({ locale }: TreeFrame) => (locale === 'en' ? {} : { lang: 'en' });

const link = ([url]: readonly string[]) => (url && URL.canParse(url) ? { href: url } : {});
