import { type Locale, locales } from '@/lib/i18n/locales';
import { textKey } from '@/lib/texts/keys';
import { shippedText, type TextPage, textPages } from '@/lib/texts/shipped';
import type { RecordTable } from '../types';
import { inCountry } from './conditions';

/** As SQL: the program's own words for a page, by its key. */
function shipped(row: string, part: 'lead' | 'body'): string {
  const cases = textPages.flatMap((page: TextPage) =>
    locales.map((locale: Locale) => {
      const text = shippedText(locale, page)[part].replaceAll("'", "''");
      return `WHEN '${textKey(page, locale)}' THEN '${text}'`;
    }),
  );
  return `coalesce(${row}.${part}, CASE ${row}.key ${cases.join(' ')} END)`;
}

/** What is published as a whole: frozen reports, and the words of pages. */
export const publicationTables: readonly RecordTable[] = [
  {
    name: 'reports',
    table: 'reports',
    kind: 'report',
    type: 'report',
    describes:
      'One version of a published report, frozen. sha256 is of the bytes of tree (canonical JSON, RFC 8785) as it was published; where redactedAt is set, a text was withheld from it later. A later version names the one before it.',
    columns: [
      ...['id', 'reference', 'version', 'earlierId', 'countryId', 'voiceId', 'template', 'locale'],
      ...['title', 'selection', 'asOf', 'knownAt', 'since', 'introduction', 'notes', 'changeNote'],
      ...['publishedAt', 'sha256', 'redactedAt', 'tree'],
    ],
    key: ['id'],
    refs: { earlierId: 'reports', countryId: 'countries', voiceId: 'voices' },
    where: inCountry,
  },
  {
    name: 'page_texts',
    table: 'page_texts',
    kind: 'page_text',
    type: 'pageText',
    describes:
      'The words of a page in one language (key: methodology-ru), in Markdown. What is empty in lead and body was not written here: the program’s own words, in shownLead and shownBody. isInStep is false where the English text was changed since.',
    columns: ['id', 'key', 'title', 'lead', 'body', 'isInStep'],
    computed: {
      shownLead: {
        type: 'string',
        describes: 'What readers see under the title.',
        sql: (row) => shipped(row, 'lead'),
      },
      shownBody: {
        type: 'string',
        describes: 'What readers see; a name in braces on a line of its own is a computed part.',
        sql: (row) => shipped(row, 'body'),
      },
    },
    key: ['id'],
    refs: {},
    where: (row) => `split_part(${row}.key, '-', 2) IN (SELECT unnest(languages) FROM settings)`,
  },
];
