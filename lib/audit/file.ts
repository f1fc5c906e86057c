import { stringify } from 'csv-stringify/sync';
import type { EventLine } from './types';

const columns = [
  'at',
  'person',
  'account_id',
  'action',
  'kind',
  'thing',
  'thing_id',
  'sequence',
  'before',
  'after',
  'hidden',
  'redacted',
  'previous_digest',
  'payload_digest',
  'digest',
] as const;

/**
 * Lines of the history as CSV: RFC 4180, UTF-8 with a byte order mark, one event a line, what was before
 * and after as JSON. Cells that a spreadsheet would run as a formula get an apostrophe in front.
 */
export function csvOfEvents(events: readonly EventLine[], isFirst: boolean): string {
  return stringify(events.map(lineOf), {
    bom: isFirst,
    header: isFirst,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}

function lineOf(event: EventLine): Record<(typeof columns)[number], string> {
  const json = (value: unknown) => (value === null ? '' : JSON.stringify(value));
  return {
    at: event.at,
    person: event.person,
    account_id: event.accountId ?? '',
    action: event.action,
    kind: event.kind,
    thing: event.subject,
    thing_id: event.subjectId,
    sequence: String(event.sequence),
    before: json(event.before),
    after: json(event.after),
    hidden: event.isHidden ? 'yes' : '',
    redacted: event.isRedacted ? 'yes' : '',
    previous_digest: event.previousDigest ?? '',
    payload_digest: event.payloadDigest,
    digest: event.digest,
  };
}

/** The same as a piece of one JSON list: `[` before the first, `]` after the last. */
export function jsonOfEvents(events: readonly EventLine[], isFirst: boolean): string {
  return events
    .map((event, index) => `${isFirst && index === 0 ? '' : ','}\n${JSON.stringify(event)}`)
    .join('');
}
