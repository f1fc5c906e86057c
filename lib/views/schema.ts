import { z } from 'zod';
import { type AddressSearch, explorerQuery, readExplorer, searchOf } from '@/lib/explorer/schema';
import type { Locale } from '@/lib/i18n/locales';
import { explorerPath, queryString } from '@/lib/i18n/paths';
import { readMoment } from '@/lib/moment/moment';
import type { ViewLine } from './types';

/** How many views somebody may keep. */
export const mostViews = 100;

/** So long the parameters of a view may be: browsers and servers pass addresses of this length. */
export const longestQuery = 6000;

/**
 * The parameters of an explorer's address in its own order, without a question mark: only what the explorer understands,
 * from the first page, and with the moment only where it is not now. Never a whole address.
 */
export function canonicalQuery(text: string, timeZone: string): string {
  const search = searchOf(text);
  const moment = { asOf: first(search, 'asOf'), knownAt: first(search, 'knownAt') };
  const { asOf, knownAt, today } = readMoment(moment, timeZone);
  return queryString({
    asOf: asOf === today ? undefined : asOf,
    knownAt: knownAt?.toISOString(),
    ...explorerQuery({ ...readExplorer(search), page: 1 }),
  }).slice(1);
}

const first = (search: AddressSearch, name: string) => [search[name] ?? []].flat()[0] ?? '';

/** What canonical parameters choose. */
export function selectionOf(query: string): Pick<ViewLine, 'selection' | 'columns' | 'asOf'> {
  const search = searchOf(query);
  const { selection, columns } = readExplorer(search);
  return { selection, columns, asOf: first(search, 'asOf') || null };
}

/** Where a view opens, for everybody: always the explorer, which reads the parameters anew. */
export function viewPath(locale: Locale, { country, query }: Pick<ViewLine, 'country' | 'query'>) {
  return explorerPath({ locale, country }, searchOf(query));
}

const name = z
  .string('required')
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'required').max(80, 'tooLong:80'));
const selection = {
  country: z.string().regex(/^[a-z]{2}$/, 'required'),
  query: z.string().max(20_000, 'tooLong:20000').default(''),
};

/** Keeps the selection that is looked at under a name. */
export const newView = z.object({ name, ...selection });
export type NewView = z.infer<typeof newView>;

export const viewName = z.object({ viewId: z.uuid(), name });
export type ViewName = z.infer<typeof viewName>;

/** Puts the selection that is looked at in the place of a view's own. */
export const viewSelection = z.object({ viewId: z.uuid(), ...selection });
export type ViewSelection = z.infer<typeof viewSelection>;

export const viewChoice = z.object({ viewId: z.uuid() });
