import type { Kept, Payload } from './types';

export interface Difference {
  field: string;
  before: Kept;
  after: Kept;
}

const isNothing = (value: Kept | undefined) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/**
 * What an event changed, field by field: of something new all that it holds, of a change what differs.
 * Nothing, an empty text and an empty list are the same.
 */
export function differences(before: Payload | null, after: Payload | null): Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({
      field,
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
    }))
    .filter((one) => !(isNothing(one.before) && isNothing(one.after)))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
