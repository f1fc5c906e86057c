import { StateResponse } from '@/lib/db/generated/enums';
import { collatorOf } from '@/lib/i18n/collation';
import { formatList, formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { countOf } from '@/lib/status/counts';
import type { Block, Table } from '../content-tree';
import type { NumberedFact, ReportRow, StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { words } from './inline';
import { changed, head, paragraph, sourced, standing } from './parts';
import { tooMany } from './status';
import { countTable, present, rowTable, sayResponse } from './tables';

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
  frame: TreeFrame,
  responses: readonly StateResponse[],
  rows: readonly ReportRow[],
): string {
  const { locale } = frame;
  const list = responses.map((response) => {
    const count = formatNumber(locale, ofResponse(rows, response).length);
    return `${sayResponse(frame, response).toLocaleLowerCase(locale)}\u00a0– ${count}`;
  });
  return getTranslator(locale, 'reports')('figure.responses', { list: formatList(locale, list) });
}

function responseTable(
  frame: TreeFrame,
  responses: readonly StateResponse[],
  rows: readonly ReportRow[],
): Table {
  const groups = responses.map((response) => {
    const own = ofResponse(rows, response);
    const head = words(sayResponse(frame, response));
    return { head, counts: countOf(own), total: own.length };
  });
  return countTable(frame, 'responses', 'response', groups, present(countOf(rows)));
}

const columns = [
  ['reference', 0.12],
  ['by', 0.12, 'state'],
  ['asked', 0.23],
  ['response', 0.1],
  ['status', 0.12],
  ['since', 0.09],
  ['why', 0.22, 'done'],
] as const;

function matrix(
  frame: TreeFrame,
  rows: readonly ReportRow[],
  facts: readonly NumberedFact[],
): Table {
  const { locale, say } = frame;
  const state = (row: ReportRow) => row.bodies.map(({ name }) => say(name).text).join('; ');
  const sorted = [...rows].sort((one, other) =>
    collatorOf(locale).compare(state(one), state(other)),
  );
  return rowTable(frame, 'matrix', columns, sorted, facts);
}
