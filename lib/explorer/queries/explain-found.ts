import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import type { Moment } from '@/lib/moment/moment';
import type { AlsoFound } from '@/lib/search/queries/list-also-found';
import { type Excerpt, listExcerpts } from '@/lib/search/queries/list-excerpts';
import { listMarks } from '@/lib/search/queries/list-marks';
import { excerptOf, wordsIn } from '@/lib/search/words-in';
import { wordsOf } from '@/lib/translations/page-texts';
import type { ExplorerRow } from '../types';

/** Why each row was found. */
export type Explained = {
  /** Words to be marked, in small letters. */
  marks: ReadonlySet<string>;
  /** By recommendation: the words elsewhere that led to it, where its summary as shown has none of them. */
  excerpts: ReadonlyMap<string, Excerpt>;
};

/** Looks for the words of a search in what is about to be shown (`readTranslations` comes first). */
export async function explainFound(
  q: string,
  rows: readonly ExplorerRow[],
  also: readonly AlsoFound[],
  { locale, moment }: { locale: Locale; moment: Moment },
): Promise<Explained> {
  const summaries = rows.map(({ id, summary }) => ({ id, text: wordsOf(summary) }));
  const shown = [...summaries.map(({ text }) => text), ...also.map(({ title }) => wordsOf(title))];
  const inTitles = await listMarks(q, shown);
  const bare = summaries.filter(({ text }) => !wordsIn(text).some((word) => inTitles.has(word)));
  const excerpts = await listExcerpts(
    q,
    bare.map(({ id }) => id),
    locale,
    moment,
  );
  const inExcerpts = await listMarks(
    q,
    excerpts.map(({ text }) => text),
  );
  const marks = new Set([...inTitles, ...inExcerpts]);
  const short = excerpts.map((one) => ({ ...one, text: excerptOf(one.text, marks) }));
  return { marks, excerpts: new Map(short.map((one) => [one.id, one])) };
}
