import { StateResponse } from '@/lib/db/generated/enums';
import { formatList, formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { countOf } from '@/lib/status/counts';
import { statuses } from '@/lib/status/scale';
import type { Block, Table } from '../content-tree';
import type { NumberedFact, ReportRow, StatusReport } from '../types';
import type { TreeFrame } from './frame';
import {
  badge,
  numberCell,
  recordText,
  recordTexts,
  referenceTo,
  statusName,
  textCell,
  words,
} from './inline';
import { changed, head, paragraph, sourced, standing } from './parts';
import { tooMany } from './status';
import { dayCell, responseCell, whyCell } from './tables';

/**
 * The matrix that States and coalitions send in the middle of a cycle: by the State that recommended, what the State
 * under review answered, where it stands, and what was done.
 */
export function uprBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows, facts } = report;
  if (rows.length === 0) return standing(frame, report);
  const responses = Object.values(StateResponse).filter((response) =>
    rows.some((row) => row.response === response),
  );
  return [
    ...standing(frame, report),
    ...tooMany(frame, report),
    head(frame, 'responses'),
    paragraph(sayResponses(frame, responses, rows)),
    responseTable(frame, responses, rows),
    ...changed(frame, report),
    head(frame, 'matrix'),
    matrix(frame, rows, facts),
    ...sourced(frame, facts),
  ];
}

const ofResponse = (rows: readonly ReportRow[], response: StateResponse) =>
  rows.filter((row) => row.response === response);

function sayResponses(
  { locale }: TreeFrame,
  responses: readonly StateResponse[],
  rows: readonly ReportRow[],
): string {
  const status = getTranslator(locale, 'status');
  const list = responses.map((response) => {
    const count = formatNumber(locale, ofResponse(rows, response).length);
    return `${status(`response.${response}`).toLocaleLowerCase(locale)} – ${count}`;
  });
  return getTranslator(locale, 'reports')('figure.responses', { list: formatList(locale, list) });
}

function responseTable(
  { locale }: TreeFrame,
  responses: readonly StateResponse[],
  rows: readonly ReportRow[],
): Table {
  const t = getTranslator(locale, 'reports');
  const shown = statuses.filter((status) => (countOf(rows)[status] ?? 0) > 0);
  const width = 0.66 / (shown.length + 1);
  return {
    kind: 'table',
    id: 'responses',
    caption: t('table.responses'),
    rowHead: true,
    columns: [
      { key: 'response', name: t('column.response'), type: 'text', width: 0.34 },
      { key: 'total', name: t('column.total'), type: 'number', width },
      ...shown.map((status) => ({
        key: status.toLowerCase(),
        name: statusName(locale, status),
        type: 'number' as const,
        width,
      })),
    ],
    rows: responses.map((response) => {
      const own = ofResponse(rows, response);
      const counts = countOf(own);
      return [
        textCell([words(getTranslator(locale, 'status')(`response.${response}`))]),
        ...[own.length, ...shown.map((status) => counts[status] ?? 0)].map((count) =>
          numberCell(locale, count),
        ),
      ];
    }),
  };
}

function matrix(
  frame: TreeFrame,
  rows: readonly ReportRow[],
  facts: readonly NumberedFact[],
): Table {
  const { locale, say } = frame;
  const t = getTranslator(locale, 'reports');
  const state = (row: ReportRow) => row.bodies.map(({ name }) => say(name).text).join('; ');
  const sorted = [...rows].sort((one, other) => state(one).localeCompare(state(other), locale));
  return {
    kind: 'table',
    id: 'matrix',
    caption: t('table.matrix'),
    rowHead: true,
    columns: [
      { key: 'reference', name: t('column.reference'), type: 'text', width: 0.12 },
      { key: 'state', name: t('column.state'), type: 'text', width: 0.12 },
      { key: 'asked', name: t('column.asked'), type: 'text', width: 0.23 },
      { key: 'response', name: t('column.response'), type: 'text', width: 0.1 },
      { key: 'status', name: t('column.status'), type: 'text', width: 0.12 },
      { key: 'since', name: t('column.since'), type: 'day', width: 0.09 },
      { key: 'done', name: t('column.done'), type: 'text', width: 0.22 },
    ],
    rows: sorted.map((row) => [
      textCell([referenceTo(frame, row.reference)]),
      textCell(
        recordTexts(
          frame,
          row.bodies.map(({ name }) => name),
        ),
      ),
      textCell([recordText(frame, row.summary)]),
      responseCell(frame, row),
      textCell([badge(locale, row.status)]),
      dayCell(frame, row.heldSince),
      whyCell(frame, row, facts),
    ]),
  };
}
