import { z } from 'zod';
import { readSelection, searchOf, selectionQuery } from '@/lib/explorer/schema';
import { optionalDay, optionalText, requiredText } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';
import { queryString } from '@/lib/i18n/paths';
import { reportTemplates } from './schema';

/** What stands in the form of a report, apart from what it is about. */
export const draftFields = [
  'title',
  'template',
  'language',
  'selection',
  'asOf',
  'since',
  'knownAt',
  'introduction',
  'notes',
  'changeNote',
] as const;
export type DraftField = (typeof draftFields)[number];

/** Names of the explorer's address that choose nothing. */
const besides = ['asOf', 'knownAt', 'since', 'columns', 'sort', 'page', 'list', 'country'];

/**
 * A selection as people write it, the search of an address or a whole one, in the order of the address;
 * null when it has something that the explorer does not know.
 */
export function readChoice(text: string): string | null {
  const { selection, ignored } = readSelection(searchOf(text));
  const known = [...Object.keys(selection), ...besides];
  const isKnown = Object.keys(searchOf(text)).every((name) => known.includes(name));
  return isKnown && ignored.length === 0 ? queryString(selectionQuery(selection)).slice(1) : null;
}

/** The form of a report. */
export const reportForm = z.object({
  draftId: z.uuid(),
  /** 0 for a new one. */
  version: z.coerce.number().int().min(0).default(0),
  country: z.string().regex(/^[a-z]{2}$/),
  title: requiredText(300),
  template: z.enum(reportTemplates, 'choose'),
  language: z.enum(locales, 'choose'),
  selection: optionalText(6000)
    .refine((text) => readChoice(text) !== null, 'selection')
    .transform((text) => readChoice(text) ?? ''),
  asOf: optionalDay,
  since: optionalDay,
  knownAt: optionalText(40),
  introduction: optionalText(20_000),
  notes: optionalText(20_000),
  changeNote: optionalText(1000),
});
export type ReportForm = z.infer<typeof reportForm>;

/** What publishes a report: which draft, as it was looked at. */
export const publication = z.object({
  draftId: z.uuid(),
  version: z.coerce.number().int().min(1),
  sure: z.literal('on', 'required'),
});
export type Publication = z.infer<typeof publication>;
