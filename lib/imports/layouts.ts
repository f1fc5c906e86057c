import type { ImportLayout } from '@/lib/db/generated/enums';
import { type Field, ownColumns } from './fields';

type Layout = {
  /** What each field's column may be called, compared without case, spaces and signs. */
  names: Partial<Record<Field, readonly string[]>>;
  /** Without these columns a row means nothing. */
  required: readonly Field[];
};

const own: Layout = {
  names: Object.fromEntries(
    ownColumns.filter(([, field]) => field).map(([name, field]) => [field, [name]]),
  ),
  required: ['reference'],
};

const uhri: Layout = {
  names: {
    key: ['OHCHR Annotation Id', 'Annotation Id'],
    officialText: ['Text'],
    country: ['Countries Concerned'],
    bodies: ['Reccomending Body', 'Recommending Body'],
    document: ['Document Symbol'],
    themes: ['Themes'],
    documentDate: ['Document Publication Date'],
    states: ['UPR Reccomending States', 'UPR Recommending States'],
    response: ['UPR Position'],
    type: ['Type'],
    session: ['UPR Session'],
  },
  required: ['key', 'officialText', 'country'],
};

const uprInfo: Layout = {
  names: {
    country: ['To', 'State under Review'],
    officialText: ['Text', 'Recommendation'],
    states: ['From', 'Recommending State'],
    response: ['Response'],
    actionCategory: ['Action', 'Action Category'],
    themes: ['Issue', 'Issues'],
    session: ['Session'],
  },
  required: ['country', 'officialText', 'states', 'session'],
};

const impactOss: Layout = {
  names: {
    framework: ['framework_id'],
    reference: ['reference'],
    summary: ['title'],
    officialText: ['description'],
    responseNote: ['response'],
    response: ['support_level', 'accepted'],
    categories: ['category-reference', 'category-short-title'],
    measures: ['action-reference', 'measure-reference'],
    indicators: ['indicator-reference'],
  },
  required: ['reference', 'summary'],
};

export const layouts: Record<ImportLayout, Layout> = {
  OWN: own,
  UHRI: uhri,
  UPR_INFO: uprInfo,
  IMPACT_OSS: impactOss,
};
export const layoutNames = Object.keys(layouts) as ImportLayout[];

/**
 * IMPACT OSS marks its columns with the table that they go into. `rel` links to things there, `action-reference [rel:action-reference]`
 * by their references; so does any other table of links, of which older files have the name.
 */
const marker = /\[([^\]:]*):([^\]|]+)(?:\|[^\]]*)?\]\s*$/;
const ownTables = ['database', 'recommendations', 'recommendation'];
const isOwnTable = (table = '') => ownTables.includes(table.trim().toLowerCase());
const linkTables = /^(?:recommendation_)?(?:(categor)(?:ies|y)|(measure|action|indicator)s?)$/;
const isByName = /^(reference|code|title|short_title|name)$/;

/** What a marker says in the words of `layouts`; the whole name where it says nothing that is known. */
function markedField(name: string): string {
  const [, told = '', field = ''] = marker.exec(name) ?? [];
  const table = told.trim().toLowerCase();
  if (isOwnTable(table) || table === 'rel') return field;
  const [, category, thing] = linkTables.exec(table) ?? [];
  const linked = category ? 'category' : thing;
  return linked && isByName.test(field.trim().toLowerCase()) ? `${linked}-reference` : name;
}

/** A column's name without what differs from one export to the next; `Title [recommendations:title]` is `title`. */
export function columnKey(name: string): string {
  return markedField(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The columns of IMPACT OSS that link to other things there and fill nothing here: by their ids, or to indicators. */
export function linksNotTaken(
  layout: ImportLayout | null,
  header: readonly string[],
  mapping: readonly string[],
): string[] {
  if (layout !== 'IMPACT_OSS') return [];
  return header.filter((name, place) => {
    const [, table] = marker.exec(name) ?? [];
    const isLink =
      table === undefined ? /[_-]ids?$|^recommendation_|\[\w+:/i.test(name) : !isOwnTable(table);
    return mapping[place] === 'indicators' || (isLink && !mapping[place]);
  });
}

/** For each column of a header the field that it fills in a layout; empty for the others and for a second one. */
export function mapColumns(layout: ImportLayout, header: readonly string[]): (Field | '')[] {
  const taken = new Set<Field>();
  return header.map((name) => {
    const key = columnKey(name);
    const found = (Object.entries(layouts[layout].names) as [Field, readonly string[]][]).find(
      ([field, names]) => !taken.has(field) && names.some((one) => columnKey(one) === key),
    );
    if (!found) return '';
    taken.add(found[0]);
    return found[0];
  });
}

/** Whose layout a header is: the one whose required columns are there and that knows most of its columns. */
export function recogniseLayout(header: readonly string[]): ImportLayout | null {
  const fitting = layoutNames
    .map((layout) => ({ layout, mapping: mapColumns(layout, header) }))
    .filter(({ layout, mapping }) => missingFields(layout, mapping).length === 0)
    .map(({ layout, mapping }) => ({ layout, known: mapping.filter(Boolean).length }));
  // Our own export has a column that no other has; a title and a reference alone are IMPACT OSS's.
  fitting.sort((a, b) => b.known - a.known);
  return fitting[0]?.layout ?? null;
}

/** The fields without which a layout's rows mean nothing and that no column fills. */
export function missingFields(layout: ImportLayout, mapping: readonly string[]): Field[] {
  return layouts[layout].required.filter((field) => !mapping.includes(field));
}

/** Columns with a name that another one to their left has, too. */
export function repeatedColumns(header: readonly string[]): string[] {
  const keys = header.map(columnKey);
  return header.filter((_, place) => keys[place] && keys.indexOf(keys[place] ?? '') < place);
}

/** IMPACT OSS's second row says what belongs into each column. */
export function isHintRow(layout: ImportLayout, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim());
  const hints = filled.filter((cell) => /^\s*(required|optional|hint)\s*:/i.test(cell));
  return layout === 'IMPACT_OSS' && hints.length > 0 && hints.length > filled.length / 2;
}
