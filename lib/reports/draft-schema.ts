import { z } from 'zod';
import { readSelection, searchOf, selectionQuery } from '@/lib/explorer/schema';
import { listOf, optionalDay, optionalText } from '@/lib/forms/fields';
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

type Empty = 'asOf' | 'since' | 'knownAt';
/** As it is stored: what was left open is null. */
type Stored = Record<Exclude<DraftField, 'language' | Empty>, string> &
  Record<Empty, string | null> & { locale: string };

/** A report in the making as its form has it. */
export function asTyped(draft: Stored): Record<DraftField, string> {
  const { title, template, selection, introduction, notes, changeNote } = draft;
  return {
    ...{ title, template, language: draft.locale, selection, introduction, notes, changeNote },
    ...{ asOf: draft.asOf ?? '', since: draft.since ?? '', knownAt: draft.knownAt ?? '' },
  };
}

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
  /** Typed last, perhaps; what is published has one. */
  title: optionalText(300),
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
  /** The fields for which another person's version was chosen. */
  take: listOf(z.enum(draftFields)),
});
export type ReportForm = z.infer<typeof reportForm>;

/** Which report in the making, as it was looked at. */
const looked = z.object({ draftId: z.uuid(), version: z.coerce.number().int().min(1) });
const ticked = z.literal('on', 'required');

/** What puts a report in the making away. */
export const draftDiscard = looked.extend({ discardSure: ticked });
export type DraftDiscard = z.infer<typeof draftDiscard>;

/** What has the files of a published report written again. */
export const filesAgain = z.object({ reportId: z.uuid() });
export type FilesAgain = z.infer<typeof filesAgain>;

/** What publishes a report. */
export const publication = looked.extend({ sure: ticked });
export type Publication = z.infer<typeof publication>;
