import type { AddressSearch } from '@/lib/explorer/schema';
import { isDay } from '@/lib/moment/moment';

/** The layouts that one can choose. */
export const reportTemplates = [
  'STATUS',
  'BRIEFING',
  'UPR_MID_TERM',
  'TREATY_BODY',
  'VOICES',
] as const;
export type ReportTemplateName = (typeof reportTemplates)[number];

/** The most rows that a report tells in full on a page; the CSV has them all. */
export const printedRows = 1000;

/** The earlier day of a report's comparison: none, one, or one that makes no sense. */
export type Since = { day: string | null; problem: 'NOT_A_DAY' | 'NOT_BEFORE' | null };

/** Reads `since` from an address: a day before the report's own; else nothing, and what is wrong with it. */
export function readSince(search: AddressSearch, asOf: string): Since {
  const { since } = search;
  if (since === undefined || since === '') return { day: null, problem: null };
  if (typeof since !== 'string' || !isDay(since)) return { day: null, problem: 'NOT_A_DAY' };
  return since < asOf ? { day: since, problem: null } : { day: null, problem: 'NOT_BEFORE' };
}
