import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import { type TranslatableText, translatableTexts } from '../texts';
import type { TextLine, TextState } from '../types';

/** A row of `textRows`, as it is selected. */
export interface TextRow {
  /** The place in `translatableTexts`. */
  place: number;
  subjectId: string;
  key: string;
  original: string;
  language: string;
  state: string;
}

/** The originals, one row a text. All names and conditions are the program's own. */
function originals(
  into: Locale,
  texts: readonly TranslatableText[],
  subjectId: string | null,
): Prisma.Sql {
  const parts = texts.map((text) => {
    const [subject, original] = [Prisma.raw(text.subject), Prisma.raw(`t.${text.field}`)];
    const language = Prisma.raw(text.language);
    const place = Prisma.raw(
      `${translatableTexts.indexOf(text)} AS place, '${text.subjectKind}' AS subject_kind, '${text.field}' AS field`,
    );
    const only = subjectId ? Prisma.sql`AND ${subject} = ${subjectId}::uuid` : Prisma.empty;
    return Prisma.sql`SELECT ${place}, ${subject} AS subject_id, ${Prisma.raw(text.key)} AS key,
        ${original} AS original, ${language} AS language FROM ${Prisma.raw(text.from)}
      WHERE ${original} <> '' AND NOT is_withheld(${original}) AND ${Prisma.raw(text.where)}
        AND ${language} <> ${into} ${only}`;
  });
  return Prisma.join(parts, ' UNION ALL ');
}

/**
 * The texts that readers see, but for those that are written in the language, and where their translation stands. A translation counts when it was made
 * of exactly these words, here or elsewhere: that is what readers get. One that was made here of other
 * words is outdated. So nothing has to be marked when an original changes, and nobody can forget to.
 */
export function textRows(
  into: Locale,
  wanted: readonly TranslatableText[] = translatableTexts,
  subjectId: string | null = null,
): Prisma.Sql {
  return Prisma.sql`
    SELECT o.*, CASE WHEN now.state IS NOT NULL THEN now.state::text
        WHEN own.id IS NOT NULL THEN 'OUTDATED' ELSE 'MISSING' END AS state,
      own.updated_at AS translated_at
    FROM (SELECT *, sha256(convert_to(original, 'UTF8')) AS hash
          FROM (${originals(into, wanted, subjectId)}) written) o
    LEFT JOIN translations own ON own.subject_kind = o.subject_kind AND own.subject_id = o.subject_id
      AND own.field = o.field AND own.locale = ${into}
    LEFT JOIN (SELECT source_hash, max(state) AS state FROM translations WHERE locale = ${into}
               GROUP BY source_hash) now ON now.source_hash = o.hash`;
}

/** The columns of a `TextRow`. */
export const rowColumns = Prisma.raw(
  'place, subject_id::text AS "subjectId", key, original, language, state',
);

export function asLine({ place, state, language, ...rest }: TextRow): TextLine[] {
  const text = translatableTexts[place];
  if (!text) return [];
  const { group, subjectKind, field } = text;
  return [
    { group, subjectKind, field, state: state as TextState, language: language as Locale, ...rest },
  ];
}
