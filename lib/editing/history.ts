import type { Value, Values } from '@/lib/db/values';
import { columnsOf, type Field } from './fields';

/** One change of a thing, as its chain of events keeps it. */
export interface HistoryEvent {
  /** From 1; what the page calls a version. */
  sequence: number;
  at: string;
  /** Null for the program. */
  accountId: string | null;
  /** Null where the account was anonymised. */
  byName: string | null;
  action: string;
  before: Values | null;
  after: Values | null;
  /** A withheld text was taken out of it. */
  isRedacted: boolean;
}

/** What one event says of one field. */
export interface FieldChange {
  field: Field;
  before: Values;
  after: Values;
}

/**
 * The fields that an event changed. A first event names every field; those without an answer are left
 * out. Events from before a field existed do not name it.
 */
export function changesIn(fields: readonly Field[], event: HistoryEvent): FieldChange[] {
  return fields.flatMap((field) => {
    const columns = columnsOf(field);
    const before = part(event.before, columns);
    const after = part(event.after, columns);
    if (Object.keys(before).length + Object.keys(after).length === 0) return [];
    const isEmpty = [...Object.values(before), ...Object.values(after)].every(isNothing);
    return isEmpty ? [] : [{ field, before, after }];
  });
}

function part(values: Values | null, columns: readonly string[]): Values {
  return Object.fromEntries(
    columns.flatMap((name) => {
      const value = values?.[name];
      return value === undefined ? [] : [[name, asStored(value)]];
    }),
  );
}

const isNothing = (value: Value) => value === null || (Array.isArray(value) && value.length === 0);

/**
 * What a thing said after the event of that number: from what it says now, every later change is
 * taken back. What was taken out of an event (a withheld text) stays as it is now.
 * @param events the whole history, in any order
 */
export function versionAfter(
  now: Values,
  events: readonly HistoryEvent[],
  sequence: number,
): Values {
  const later = events
    .filter((event) => event.sequence > sequence && event.before !== null)
    .sort((a, b) => b.sequence - a.sequence);
  const version = { ...now };
  for (const { before } of later) {
    for (const [name, value] of Object.entries(before ?? {}))
      if (name in now) version[name] = asStored(value);
  }
  return version;
}

/** Payloads keep a day as the instant at which it begins. */
function asStored(value: Value): Value {
  return typeof value === 'string'
    ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000Z$/, '$1')
    : value;
}
