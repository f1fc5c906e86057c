import type { Ignored } from '@/lib/explorer/types';
import { isDay } from '@/lib/moment/moment';

/** The pictures that the program draws, in the order in which they are listed. */
export const chartKinds = [
  'standing',
  'by-body',
  'by-theme',
  'body-by-theme',
  'over-time',
  'flow',
  'asks',
  'evidence',
  'indicator',
  'freshness',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The formats in which every picture can be taken along. */
export const chartFormats = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** What narrows a picture, by the names that its address uses. */
export type ChartParameters = {
  /** Slugs; of where things stand at most one of the three. */
  body?: string;
  theme?: string;
  ask?: string;
  indicator?: string;
  /** Which of an indicator's units, where it has several: the first is 1. */
  panel?: string;
  /** The earlier day of a comparison. */
  since?: string;
};

/** One picture but for the country, the moment and the language: what its address says. */
export type Chart = { kind: ChartKind; parameters: ChartParameters };

const parametersOf: Record<ChartKind, readonly (keyof ChartParameters)[]> = {
  standing: ['body', 'theme', 'ask'],
  'by-body': [],
  'by-theme': [],
  'body-by-theme': [],
  'over-time': [],
  flow: ['body', 'theme', 'since'],
  asks: ['ask'],
  evidence: [],
  indicator: ['indicator', 'panel'],
  freshness: ['body', 'theme'],
};

/** Whether a picture counts the recommendations of one body or on one theme as well. */
export const canNarrow = (kind: ChartKind): boolean =>
  parametersOf[kind].includes('body') && kind !== 'standing';

export const isChartKind = (text: string): text is ChartKind =>
  (chartKinds as readonly string[]).includes(text);

type Search = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads a picture from its address. Null where there is no such picture; `ignored` holds what the address asks and
 * this kind does not know.
 */
export function readChart(
  kind: string,
  search: Search,
): { chart: Chart | null; ignored: Ignored[] } {
  if (!isChartKind(kind)) return { chart: null, ignored: [] };
  const parameters: ChartParameters = {};
  const ignored: Ignored[] = [];
  let subjects = 0;
  for (const [name, value] of Object.entries(search)) {
    if (['asOf', 'knownAt', 'scheme'].includes(name) || !value) continue;
    const parameter = parametersOf[kind].find((one) => one === name);
    const isSubject = kind === 'standing';
    if (!parameter || typeof value !== 'string' || !isValid(parameter, value)) {
      ignored.push({ name, value: String(value) });
    } else if (isSubject && subjects > 0) {
      ignored.push({ name, value });
    } else {
      parameters[parameter] = value;
      subjects += 1;
    }
  }
  if (kind === 'indicator' && !parameters.indicator) return { chart: null, ignored };
  return { chart: { kind, parameters }, ignored };
}

function isValid(name: keyof ChartParameters, value: string): boolean {
  if (name === 'since') return isDay(value);
  if (name === 'panel') return /^[1-9]$/.test(value);
  return /^[a-z0-9][a-z0-9-]{0,199}$/.test(value);
}

/** The same day a year earlier; 28 February where that year has no 29th. */
export function yearBefore(day: string): string {
  const [year = '', month, date] = day.split('-');
  const earlier = `${String(Number(year) - 1).padStart(4, '0')}-${month}-${date}`;
  return isDay(earlier) ? earlier : `${earlier.slice(0, 8)}28`;
}
