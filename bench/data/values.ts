/** Days as numbers (since 1970), so that years of them fit in an array; texts only where rows are written. */

const dayLength = 86_400_000;

/** The number of a day given as `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The day with this number, as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** An instant on a day, as ISO text; `moment` (0 to below 1) says when in the day. */
export function instantText(day: number, moment = 0): string {
  return new Date(Math.floor((day + moment) * dayLength)).toISOString();
}

/** After this day the generated record knows nothing, whenever it is generated. */
export const lastDay = dayNumber('2026-10-31');

/** The day on which the imagined installation began to publish. */
export const firstPublication = dayNumber('2019-01-15');

const kinds = [
  'country',
  'source',
  'body',
  'addressee',
  'theme',
  'document',
  'voice',
  'account',
  'recommendation',
  'ask',
  'evidence',
  'link',
  'citation',
  'indicator',
  'observation',
  'engagement',
  'measure',
  'conflict',
  'gap',
  'assessment',
  'assessmentCitation',
  'verification',
] as const;
export type Kind = (typeof kinds)[number];

/** The id of the n-th row of a kind: later rows sort later, as those of `newId()` do. */
export function idOf(kind: Kind, index: number): string {
  const number = (kinds.indexOf(kind) + 1).toString(16).padStart(4, '0');
  return `0be9c400-${number}-8000-8000-${index.toString(16).padStart(12, '0')}`;
}
