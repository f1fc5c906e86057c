import { type Locale, locales } from './locales';

/** The public pages that exist once per country, by the last part of their address. */
export const countrySections = [
  'recommendations',
  'bodies',
  'asks',
  'themes',
  'timeline',
  'changes',
  'compare',
  'indicators',
  'charts',
  'methodology',
  'gaps',
  'report',
  'reports',
  'suggest',
  'corrections',
  'data',
  'contact',
  'licence',
  'privacy',
] as const;
export type CountrySection = (typeof countrySections)[number];

type QueryValue = string | number | readonly (string | number)[] | undefined | null;
export type Query = Record<string, QueryValue>;

/** `?a=1&b=2`, without empty values, in the given order; an empty string when nothing is left. */
export function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** A search (`?a=&b=2`) without the empty fields of a GET form (`?b=2`); what else stands in it is not touched. */
export function withoutEmpty(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => !/^[^=]*=$/.test(part));
  return kept.join('&') && `?${kept.join('&')}`;
}

/** Whether it is one of the readers' pages (`/en/kz/…`), and not of the desk or an account. */
export const isCountryPath = (pathname: string) => /^\/[^/]+\/[a-z]{2}(\/|$)/.test(pathname);

function join(parts: readonly string[], query: Query = {}): string {
  return `/${parts.map(encodeURIComponent).join('/')}${queryString(query)}`;
}

/** Where one is: language, country and, when it is asked for, the past day that is looked at. */
export interface Place {
  locale: Locale;
  country: string;
  /** `YYYY-MM-DD`; travels along on every link, so that a reader stays in that past. */
  asOf?: string | undefined;
  /** ISO instant; "as Qadam knew it then" travels along in the same way. */
  knownAt?: string | undefined;
}

/** The place at a moment: only what is not now travels along. */
export function placeAt(
  place: Pick<Place, 'locale' | 'country'>,
  { asOf, today, knownAt }: { asOf: string; today: string; knownAt: Date | null },
): Place {
  return {
    ...place,
    ...(asOf !== today && { asOf }),
    ...(knownAt && { knownAt: knownAt.toISOString() }),
  };
}

/** A page of a country: `pagePath(place, 'bodies', 'uscirf')` → `/en/kz/bodies/uscirf?asOf=…`. */
export function pagePath(place: Place, ...parts: string[]): string {
  return join([place.locale, place.country, ...parts], {
    asOf: place.asOf,
    knownAt: place.knownAt,
  });
}

/** A page of a country as a text names it: `corrections`, `recommendations?contest=CLOSE#content`. */
export function insidePath(place: Place, path: string): string {
  const { pathname, searchParams, hash } = new URL(path, 'https://inside.invalid/');
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
  const parts = pathname.split('/').filter(Boolean);
  const { asOf, knownAt } = place;
  return `${join([place.locale, place.country, ...parts], { asOf, knownAt, ...query })}${hash}`;
}

/** The explorer with filters; the moment of the place unless the query names its own. */
export function explorerPath(place: Place, query: Query = {}): string {
  return join([place.locale, place.country, 'recommendations'], {
    asOf: place.asOf,
    knownAt: place.knownAt,
    ...query,
  });
}

/** The status report of a selection; pinned to both times by the page itself. */
export const reportPath = (place: Place, query: Query = {}) =>
  selectionPath(place, 'report', query);

/** A published report, its latest version or one of them; permanent. */
export const publishedPath = (
  { locale, country }: Pick<Place, 'locale' | 'country'>,
  reference: string,
  version?: number,
  ...file: string[]
) =>
  join([
    ...[locale, country, 'reports', reference],
    ...(version === undefined ? [] : [`v${version}`]),
    ...file,
  ]);

/** The report's and the explorer's rows as a file. */
export const reportCsvPath = (place: Place, query: Query = {}) =>
  selectionPath(place, 'report.csv', query);
export const recommendationsCsvPath = (place: Place, query: Query = {}) =>
  selectionPath(place, 'recommendations.csv', query);
export const recommendationsXlsxPath = (place: Place, query: Query = {}) =>
  selectionPath(place, 'recommendations.xlsx', query);

/** What changed between two days: the query has both, and the moment with them. */
export const changesPath = ({ locale, country }: Place, query: Query = {}) =>
  join([locale, country, 'changes'], query);
/** The rows behind one way from status to status, in the comparison of which the query is the address. */
export const flowPath = (place: Place, query: Query, was: string, status: string) =>
  `${changesPath(place, { ...query, was, status })}#${
    was === 'NOT_MADE' ? 'made' : was === status ? 'same' : 'moved'
  }`;
export const changesCsvPath = ({ locale, country }: Place, query: Query = {}) =>
  join([locale, country, 'changes.csv'], query);

/** Two of a kind side by side. */
export const comparePath = (place: Place, query: Query = {}) =>
  join([place.locale, place.country, 'compare'], {
    ...query,
    asOf: place.asOf,
    knownAt: place.knownAt,
  });

/** What changed lately in a part of the record, for programs that follow it. */
export const feedPath = ({ locale, country }: Place, format: 'atom' | 'json', query: Query = {}) =>
  join([locale, country, `changes.${format}`], query);

/** The picture of a page, for where its address is shared. */
export const socialPath = ({ locale, country }: Place, query: Query = {}) =>
  join([locale, country, 'social.png'], query);

/** Due days and engagements, for calendars that follow them. */
export const calendarPath = ({ locale, country }: Place, query: Query = {}) =>
  join([locale, country, 'calendar.ics'], query);

/** A selection, or one recommendation by its reference, for programs: the API knows no language. */
export const apiPath = ({ country, asOf, knownAt }: Place, query: Query, ...reference: string[]) =>
  join(['api', 'v1', country, 'recommendations', ...reference], { ...query, asOf, knownAt });

function selectionPath(place: Place, part: string, query: Query): string {
  return join([place.locale, place.country, part], {
    ...query,
    asOf: place.asOf,
    knownAt: place.knownAt,
  });
}

export const recommendationPath = (place: Place, reference: string) =>
  pagePath(place, 'recommendations', reference);
export const askPath = (place: Place, slug: string) => pagePath(place, 'asks', slug);
export const bodyPath = (place: Place, slug: string) => pagePath(place, 'bodies', slug);
export const documentPath = (place: Place, slug: string) => pagePath(place, 'documents', slug);
export const themePath = (place: Place, slug: string) => pagePath(place, 'themes', slug);
export const indicatorPath = (place: Place, slug: string) => pagePath(place, 'indicators', slug);
export const evidencePath = (place: Place, reference: string) =>
  pagePath(place, 'evidence', reference);

/** A picture's own page; `format` leads to the same as a file. */
export const chartPath = (place: Place, kind: string, query: Query = {}, format?: string) =>
  join([place.locale, place.country, 'charts', kind, ...(format ? [`chart.${format}`] : [])], {
    ...query,
    asOf: place.asOf,
    knownAt: place.knownAt,
  });

/** The same for frames on pages of others. */
export const embedPath = (place: Place, kind: string, query: Query = {}) =>
  join(['embed', place.locale, place.country, kind], {
    ...query,
    asOf: place.asOf,
    knownAt: place.knownAt,
  });

/** What describes a picture to programs that embed it. */
export const oembedPath = (address: string) => join(['api', 'oembed'], { url: address });

/** The form with which anybody tells the desk something, about a thing or about the record. */
export function suggestPath(place: Place, query: Query = {}): string {
  return join([place.locale, place.country, 'suggest'], query);
}

/** The definition of a status on the methodology page, where every badge leads. */
export function statusDefinitionPath(place: Place, status: string): string {
  return `${pagePath(place, 'methodology')}#${statusAnchor(status)}`;
}

/** `PARTIALLY_IMPLEMENTED` → `status-partially-implemented`. */
export function statusAnchor(status: string): string {
  return `status-${status.toLowerCase().replaceAll('_', '-')}`;
}

/** A page of the desk: `deskPath('ru', 'drafts')` → `/ru/desk/drafts`. */
export function deskPath(locale: Locale, ...parts: string[]): string {
  return join([locale, 'desk', ...parts]);
}

/** The form beside a text of the record, as part of a queue. */
export const deskTextPath = (
  locale: Locale,
  into: Locale,
  { subjectKind, subjectId, field }: { subjectKind: string; subjectId: string; field: string },
  query: Query = {},
) => join([locale, 'desk', 'translations', into, subjectKind, subjectId, field], query);

/** The desk's page of the files of one piece of evidence. */
export const deskFilesPath = (locale: Locale, reference: string, query: Query = {}) =>
  join([locale, 'desk', 'files'], { of: reference, ...query });

/** The bytes of a file, in no language. */
export const filePath = (id: string) => join(['api', 'files', id]);

/** Where a file for a piece of evidence is sent; the answer is in this language. */
export const uploadPath = (locale: Locale, reference: string) =>
  join(['api', 'files', 'evidence', reference], { locale });

export const signInPath = (locale: Locale) => join([locale, 'sign-in']);

/** The same address in another language; anything that does not begin with a locale gets one. */
export function switchLocale(pathAndQuery: string, locale: Locale): string {
  const [path = '/', ...rest] = pathAndQuery.split('?');
  const parts = path.split('/').filter(Boolean);
  if ((locales as readonly string[]).includes(parts[0] ?? '')) parts.shift();
  return `/${[locale, ...parts].join('/')}${rest.length > 0 ? `?${rest.join('?')}` : ''}`;
}

/** Where an invitation leads; `step` is what comes after the sign-in elsewhere. */
export function invitationPath(locale: Locale, token: string, step?: 'provider'): string {
  return join([locale, 'invitation', token, ...(step ? [step] : [])]);
}
