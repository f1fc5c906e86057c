import { stringify } from 'csv-stringify/sync';
import type { Column, ColumnFacts } from '@/lib/explorer/types';
import type { Locale } from '@/lib/i18n/locales';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Status } from '@/lib/status/scale';
import type { Named, ReportRow } from './types';

/** What every line of a file repeats, so that a line alone can still be cited. */
export type CsvFrame = {
  locale: Locale;
  country: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  /** ISO instant */
  knownAt: string;
  /** The earlier day of the comparison; null leaves its column out. */
  since: string | null;
  /** Scheme and host that readers use. */
  origin: string;
  /** Those that the reader chose; none for the usual file. */
  columns?: readonly Column[];
};

type Line = Record<string, string>;
type FileRow = { row: ReportRow; before: Status | null; more?: ColumnFacts | undefined };

/**
 * Lines of CSV as RFC 4180 has them (commas, CRLF, quotes where needed), UTF-8. Cells that a spreadsheet would
 * run as a formula (they begin with = + - @, a tab or a carriage return) get an apostrophe in front. The first
 * chunk carries the byte order mark, without which Excel misreads Cyrillic, and the names of the columns.
 */
export function csvChunk(rows: readonly FileRow[], frame: CsvFrame, isFirst: boolean): string {
  return stringify(
    rows.map((row) => line(row, frame)),
    {
      bom: isFirst,
      header: isFirst,
      columns: columnsOf(frame),
      record_delimiter: 'windows',
      escape_formulas: true,
      // The library quotes only the delimiter that it writes, but a lone CR or LF ends a line for others.
      quoted_match: /[\r\n]/,
    },
  );
}

/**
 * The same lines as cells of a sheet, the names of the columns first. They are written as texts, which no spreadsheet
 * runs, so nothing is put in front of them.
 */
export async function* sheetRows(
  batches: AsyncIterable<readonly FileRow[]>,
  frame: CsvFrame,
): AsyncGenerator<string[]> {
  const names = columnsOf(frame);
  yield names;
  for await (const rows of batches)
    for (const row of rows) {
      const cells = line(row, frame);
      yield names.map((name) => cells[name] ?? '');
    }
}

const usual = [
  'reference',
  'label',
  'bodies',
  'document',
  'made_on',
  'made_earliest',
  'made_words',
  'addressee',
  'themes',
  'summary',
  'state_response',
  'status',
  'status_name',
  'status_since',
  'judged_on',
  'verified_on',
  'contest',
  'says',
  'authorship',
  'attributed_from',
  'confidence',
  'reason',
  'rests_on',
  'sources',
  'differing_voices',
  'due_on',
] as const;
const pinned = ['as_of', 'known_at', 'address'] as const;

/** What stands in a file for each column that readers choose; a status never without who says so. */
const chosen: Record<Column, readonly string[]> = {
  summary: ['summary'],
  text: ['official_text'],
  status: ['status', 'status_name', 'says', 'authorship', 'attributed_from'],
  since: ['status_since'],
  judged: ['judged_on'],
  verified: ['verified_on'],
  contest: ['contest', 'differing_voices'],
  body: ['bodies'],
  document: ['document', 'label'],
  made: ['made_on', 'made_earliest', 'made_words'],
  addressee: ['addressee'],
  theme: ['themes'],
  ask: ['asks'],
  response: ['state_response'],
  due: ['due_on'],
  evidence: ['evidence_count'],
};

function columnsOf({ since, columns = [] }: CsvFrame): string[] {
  const some =
    columns.length > 0 ? ['reference', ...columns.flatMap((column) => chosen[column])] : usual;
  return [...some, ...(since ? ['since', 'status_on_since'] : []), ...pinned];
}

function line({ row, before, more }: FileRow, frame: CsvFrame): Line {
  const { locale, country, asOf, knownAt, since, origin } = frame;
  const place: Place = { locale, country, asOf, knownAt };
  const { judgement } = row;
  const facts = judgement?.facts ?? [];
  return {
    reference: row.reference,
    label: row.label ?? '',
    bodies: namesOf(row.bodies),
    document: row.document.name,
    made_on: row.madeOn,
    made_earliest: row.madeEarliest ?? '',
    made_words: row.madeWords ?? '',
    addressee: row.addressee.name,
    themes: namesOf(row.themes),
    summary: row.summary,
    state_response: row.response,
    status: row.status,
    status_name: getTranslator(locale, 'status')(`name.${row.status}`),
    status_since: row.heldSince ?? '',
    judged_on: row.effectiveOn ?? '',
    verified_on: row.verifiedOn ?? '',
    contest: row.contest,
    says: judgement?.voice ?? '',
    authorship: judgement?.authorship ?? '',
    attributed_from: judgement?.attributedFrom ?? '',
    confidence: judgement?.confidence ?? '',
    reason: judgement?.reason ?? '',
    rests_on: facts.map(({ reference, title }) => `${reference}: ${title}`).join('; '),
    sources: [...new Set(facts.flatMap(({ sources }) => sources.flatMap(({ urls }) => urls)))].join(
      ' ',
    ),
    differing_voices: row.others.map(otherVoice).join('; '),
    due_on: row.dueOn ?? '',
    official_text: more?.officialText ?? '',
    asks: more?.asks.map(({ title }) => title).join('; ') ?? '',
    evidence_count: more ? String(more.evidence) : '',
    since: since ?? '',
    status_on_since: before ?? (since ? 'NOT_MADE' : ''),
    as_of: asOf,
    known_at: knownAt,
    address: `${origin}${recommendationPath(place, row.reference)}`,
  };
}

const namesOf = (list: readonly Named[]) => list.map(({ name }) => name).join('; ');

/** Attributed views say so in files as on pages: they must never look signed. */
function otherVoice(voice: ReportRow['others'][number]): string {
  const said = `${voice.name}: ${voice.status} since ${voice.effectiveOn}`;
  const authorship =
    voice.authorship === 'ATTRIBUTED' ? `(attributed, ${voice.attributedFrom ?? ''})` : '(signed)';
  const { moderation: note } = voice;
  if (!note) return `${said} ${authorship}`;
  const day = note.placedAt.slice(0, 10);
  return `${said} ${authorship} [${note.kind} by ${note.by}, ${day}: ${note.reason}]`;
}
