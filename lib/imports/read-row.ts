import { createHash } from 'node:crypto';
import type { ImportLayout, ImportNameKind } from '@/lib/db/generated/enums';
import { unseenIn, withoutUnseen } from '@/lib/forms/unseen-letters';
import { beginningOf, listOf, plainText, readDay, unguardCell, withoutEntities } from './cells';
import { type Field, type LinkField, type TextField, textLimits } from './fields';
import { columnKey } from './layouts';
import { type RowProblem, rowProblem } from './problems';
import { readConfidence, readResponse } from './read-choice';
import { sessionDays } from './upr-sessions';

/** A row of a file with its cells understood, names not yet resolved. */
export type StagedRow = {
  line: number;
  key: string | null;
  reference: string | null;
  country: string | null;
  document: string | null;
  addressee: string | null;
  parent: string | null;
  bodies: string[] | null;
  states: string[] | null;
  themes: string[] | null;
  categories: string[] | null;
  measures: string[] | null;
  values: Record<string, string | number | null>;
  seenVersion: number | null;
  isLeftOut: boolean;
  problems: RowProblem[];
};

/** What a file says of a document that may have to be made. */
export type DocumentDetails = {
  title: string;
  symbol: string | null;
  earliest: string | null;
  latest: string | null;
  isInferred: boolean;
  words: string | null;
  bodies: { kind: Extract<ImportNameKind, 'BODY'>; name: string }[];
};

/** How a file's columns are read. */
export type Reading = {
  layout: ImportLayout;
  header: readonly string[];
  mapping: readonly (Field | '')[];
};

/** So many things no recommendation is linked to: the cell holds something else. */
const mostLinks = 500;

/** The body below which recommending States stand. */
export const peerReview = 'UPR';

const references = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;
const separators: Record<ImportLayout, RegExp> = {
  OWN: /;|\n/,
  UHRI: /\n|;/,
  UPR_INFO: /,/,
  IMPACT_OSS: /;|\n/,
};

/**
 * Reads one row. What cannot be read is a problem with its column; the row is then rejected, not the file. Letters that
 * nobody sees are left out, and that is noted.
 */
export function readRow(
  { layout, header, mapping }: Reading,
  line: number,
  cells: readonly string[],
): { row: StagedRow; document: DocumentDetails | null } {
  const problems: RowProblem[] = [];
  const seen = cells.map(withoutUnseen);
  for (const [place, text] of cells.entries())
    if (text !== seen[place] && mapping[place])
      problems.push(rowProblem('characters', header[place], unseenIn(text).join(', ')));
  const columnOf = (field: Field) => header[mapping.indexOf(field)] ?? '';
  const has = (field: Field) => mapping.includes(field);
  const cell = (field: Field): string => {
    const place = mapping.indexOf(field);
    return plainText(unguardCell(seen[place] ?? ''));
  };
  const refuse = (code: RowProblem['code'], field: Field) =>
    void problems.push(rowProblem(code, columnOf(field), cell(field)));
  if (cells.slice(header.length).some((extra) => extra.trim())) problems.push(rowProblem('cells'));

  const item = (field: Field) => withoutEntities(cell(field).replace(/^-\s+/, ''));
  const list = (field: Field): string[] | null =>
    has(field)
      ? listOf(withoutEntities(cell(field)), separators[layout]).map((one) =>
          layout === 'UHRI' ? one.replace(/^-\s*/, '') : one,
        )
      : null;
  const links = (field: LinkField): string[] | null => {
    if (!has(field)) return null;
    const names = listOf(withoutEntities(cell(field)), /,|;|\n/);
    if (names.length <= mostLinks) return names;
    refuse('linksTooMany', field);
    return [];
  };
  if (links('indicators')?.length) refuse('linkIndicator', 'indicators');
  const values: StagedRow['values'] = {};
  for (const field of Object.keys(textLimits) as TextField[]) {
    if (!has(field)) continue;
    const text = layout === 'UHRI' ? cell(field).replace(/^-\s+/, '') : cell(field);
    if (text.length > textLimits[field]) refuse('tooLong', field);
    values[field] = text || null;
  }
  for (const field of ['respondedOn', 'dueOn'] as const) {
    if (!has(field)) continue;
    values[field] = cell(field) ? readDay(cell(field)) : null;
    if (cell(field) && !values[field]) refuse('day', field);
  }
  if (has('response')) {
    const isYesOrNo = columnKey(columnOf('response')) === 'accepted';
    const response = readResponse(item('response'), { isYesOrNo });
    if (response) values.response = response;
    else refuse('choice', 'response');
  }
  if (has('confidence')) {
    const confidence = readConfidence(cell('confidence'));
    if (confidence) values.confidence = confidence;
    else refuse('choice', 'confidence');
  }
  if (has('actionCategory')) {
    const number = /^[1-5](\.0+)?$/.test(cell('actionCategory'))
      ? Number(cell('actionCategory'))
      : null;
    if (cell('actionCategory') && number === null) refuse('number', 'actionCategory');
    values.actionCategory = number;
  }

  const row: StagedRow = {
    line,
    key: null,
    reference: null,
    country: has('country') ? item('country') || null : null,
    document: has('document') ? item('document') || null : null,
    addressee: has('addressee') ? cell('addressee') || null : null,
    parent: has('parent') ? cell('parent') || null : null,
    bodies: list('bodies'),
    states: layout === 'UPR_INFO' ? [item('states')].filter(Boolean) : list('states'),
    themes: list('themes'),
    categories: links('categories'),
    measures: links('measures'),
    values,
    seenVersion: /^\d{1,9}$/.test(cell('version')) ? Number(cell('version')) : null,
    isLeftOut: false,
    problems,
  };
  const document = finish[layout](row, { cell, item, list, refuse });
  if (layout === 'OWN' || layout === 'IMPACT_OSS') {
    if (!row.reference) refuse('required', 'reference');
    else if (!references.test(row.reference)) refuse('reference', 'reference');
    if (has('summary') && !values.summary) refuse('required', 'summary');
  } else if (!row.isLeftOut && !values.officialText) refuse('required', 'officialText');
  return { row, document };
}

type Cells = {
  cell: (field: Field) => string;
  item: (field: Field) => string;
  list: (field: Field) => string[] | null;
  refuse: (code: RowProblem['code'], field: Field) => void;
};
type Finish = (row: StagedRow, cells: Cells) => DocumentDetails | null;

/** What each layout says in its own way: what identifies a row, and of which document it is. */
const finish: Record<ImportLayout, Finish> = {
  OWN(row, { cell, refuse }) {
    row.reference = cell('reference') || null;
    const day = cell('documentDate') ? readDay(cell('documentDate')) : null;
    if (cell('documentDate') && !day) refuse('day', 'documentDate');
    if (!row.document) return null;
    const title = cell('documentTitle') || row.document;
    return details(title, { day, bodies: row.bodies ?? [] });
  },

  UHRI(row, { cell, item, list, refuse }) {
    const id = item('key');
    if (!id) refuse('required', 'key');
    row.key = id ? `uhri:${id}` : null;
    row.reference = id ? `UHRI-${id.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}`.slice(0, 80) : null;
    const kinds = list('type') ?? [];
    row.isLeftOut = kinds.length > 0 && !kinds.some((kind) => /recommendation/i.test(kind));
    const countries = list('country') ?? [];
    row.country = countries[0] ?? null;
    if (countries.length > 1) refuse('countryNotOne', 'country');
    shorten(row);
    const day = cell('documentDate') ? readDay(item('documentDate')) : null;
    if (cell('documentDate') && !day) refuse('day', 'documentDate');
    const symbol = row.document;
    row.document ??= [row.bodies?.[0], day].filter(Boolean).join(', ') || null;
    return row.document ? details(row.document, { day, symbol, bodies: row.bodies ?? [] }) : null;
  },

  UPR_INFO(row, { cell, item, refuse }) {
    const session = Number(item('session'));
    if (!Number.isInteger(session) || session < 1 || session > 999) refuse('number', 'session');
    const text = row.values.officialText ?? '';
    const hash = createHash('sha256')
      .update([row.country, row.states?.[0], session, text].join('\u0000'))
      .digest('hex');
    row.key = cell('officialText') ? `upr-info:${hash.slice(0, 40)}` : null;
    row.reference = row.key && `UPR-S${String(session).padStart(2, '0')}-${hash.slice(0, 10)}`;
    row.bodies = [peerReview];
    row.states = (row.states ?? []).filter((state) => !/^\(?unknown\)?$/i.test(state));
    shorten(row);
    if (!row.country) return null;
    row.document = `Universal Periodic Review of ${row.country}, session ${session}`;
    const days = sessionDays(session);
    return {
      ...details(row.document, { day: days?.latest ?? null, bodies: [peerReview] }),
      earliest: days?.earliest ?? null,
      isInferred: true,
      words: days ? `session ${session}, ${monthOf(days.latest)}` : null,
    };
  },

  IMPACT_OSS(row, { cell }) {
    const reference = cell('reference');
    row.key = reference ? `impact-oss:${cell('framework')}:${reference}` : null;
    row.reference =
      reference.replaceAll(/[^A-Za-z0-9.-]+/g, '-').replaceAll(/^[-.]+|-+$/g, '') || null;
    return null;
  },
};

function details(
  title: string,
  { day, symbol = null, bodies }: { day: string | null; symbol?: string | null; bodies: string[] },
): DocumentDetails {
  return {
    title,
    symbol,
    earliest: day,
    latest: day,
    isInferred: false,
    words: null,
    bodies: bodies.map((name) => ({ kind: 'BODY', name })),
  };
}

/** `May 2009`: the record's own language is English. */
function monthOf(day: string): string {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en', month).format(new Date(day));
}

/** Until somebody says it in their own words, the summary is how the official text begins. */
function shorten(row: StagedRow): void {
  const text = String(row.values.officialText ?? '');
  if (text.length <= 300) row.values.summary = text || null;
  else row.values.summary = `${beginningOf(text, 299).replace(/\s+\S*$/, '')}…`;
}
