import { column } from '@/lib/db/values';
import type { Field, FieldLabel, TextField } from '@/lib/editing/fields';
import type { EditableKind } from '@/lib/editing/kind';
import { type EditableKindName, editableKindNames, editableKinds } from '@/lib/editing/registry';
import { recordLocale } from '@/lib/i18n/locales';
import { plainDate } from '@/lib/i18n/plain-date';

/** What the texts are filtered by: the things of the desk, and what stands beside them. */
export const textGroups = [...editableKindNames, 'assessment', 'note'] as const;
export type TextGroup = (typeof textGroups)[number];

/** Words for fields that no form of the desk asks for: `translations.field.*`. */
export type OwnLabel =
  | 'reason'
  | 'lookedAt'
  | 'attributedFrom'
  | 'citationNote'
  | 'moderation'
  | 'wrong'
  | 'corrected';

/** A column whose texts readers see in their language when somebody has translated them. */
export interface TranslatableText {
  group: TextGroup;
  /** With the row's id and the field, what a translation is stored under. */
  subjectKind: string;
  field: string;
  label: { from: 'editing'; name: FieldLabel } | { from: 'translations'; name: OwnLabel };
  max: number;
  /** Where the texts are, as SQL: the table as `t`, whatever names its rows beside it. */
  from: string;
  /** The row's id; made from what identifies it where it has none that lasts. */
  subject: string;
  /** The public name of the thing that it belongs to. */
  key: string;
  /** What readers do not see is not asked for. */
  where: string;
  /** As SQL, the language of the original. */
  language: string;
}

const isProse = (field: { type: string }): field is TextField =>
  (field.type === 'text' || field.type === 'longText') && !(field as TextField).isAsWritten;

/** The language of what is not said to be in another. */
const written = `'${recordLocale}'`;

/** A kind that has a thing for each language is written in it, not translated into it. */
const translated = editableKindNames.filter((name) => !editableKinds[name].language);

/** What a voice added and did not publish is not read by anybody yet. */
const isPublic: Partial<Record<EditableKindName, string>> = {
  evidence: `(t.created_by_id IS NULL OR EXISTS (SELECT FROM evidence_links l WHERE l.evidence_id = t.id))`,
};

/**
 * Every text of the record that readers see. It follows from the descriptions of what is edited at the
 * desk, so that a new field is not forgotten; one that reads the same in every language says so there.
 */
export const translatableTexts: readonly TranslatableText[] = [
  ...translated.flatMap((name) => textsOf(editableKinds[name])),
  ...translated
    .filter((name) => editableKinds[name].archiving)
    .map((name) =>
      ownText(editableKinds[name], 'archivedReason', 1000, 't.archived_at IS NOT NULL'),
    ),
  ...beside('assessment', {
    subjectKind: 'assessment',
    from: 'assessments t JOIN recommendations o ON o.id = t.recommendation_id',
    key: 'o.reference',
    fields: {
      reason: 'reason',
      confidence_note: null,
      looked_at: 'lookedAt',
      attributed_from: 'attributedFrom',
    },
  }),
  ...beside('assessment', {
    subjectKind: 'assessment.citation',
    from: `assessment_citations t JOIN assessments a ON a.id = t.assessment_id
      JOIN recommendations o ON o.id = a.recommendation_id`,
    key: 'o.reference',
    fields: { note: 'citationNote' },
  }),
  ...beside('note', {
    subjectKind: 'moderation_note',
    from: `moderation_notes t JOIN assessments a ON a.id = t.assessment_id
      JOIN recommendations o ON o.id = a.recommendation_id`,
    key: 'o.reference',
    where: 't.lifted_at IS NULL',
    fields: { reason: 'moderation' },
  }),
  // A correction may be written in any language, and is translated into the others.
  ...beside('note', {
    subjectKind: 'correction_note',
    from: `correction_notes t LEFT JOIN recommendations r ON r.id = t.recommendation_id
      LEFT JOIN evidence e ON e.id = t.evidence_id`,
    key: `coalesce(r.reference, e.reference, to_char(t.published_at, 'YYYY-MM-DD'))`,
    language: 't.locale',
    fields: { wrong: 'wrong', corrected: 'corrected' },
  }),
];

/** The text of that name, or null: names come from addresses. */
export function translatableText(subjectKind: string, field: string): TranslatableText | null {
  return (
    translatableTexts.find((one) => one.subjectKind === subjectKind && one.field === field) ?? null
  );
}

function textsOf(kind: EditableKind): TranslatableText[] {
  const isShown = [
    ...(kind.archiving ? ['t.archived_at IS NULL'] : []),
    isPublic[kind.kind] ?? 'true',
  ].join(' AND ');
  return kind.fields.flatMap((field) => {
    if (isProse(field)) return [ownText(kind, field.name, field.max, isShown, field.label)];
    if (field.type === 'vagueDate') return [wordsOfDate(kind, field.name, isShown, field.label)];
    return textsOfRows(kind, field, isShown);
  });
}

/** The words of a date, where not every language can say them by itself. */
function wordsOfDate(kind: EditableKind, name: string, isShown: string, label?: FieldLabel) {
  const text = ownText(kind, `${name}Words`, 300, isShown, label ?? (name as FieldLabel));
  return { ...text, where: `${isShown} AND ${isText(`t.${text.field}`)}` };
}

/** As SQL: the rule of `dateWords`. */
function isText(words: string): string {
  return `${words} !~ '${plainDate}'`;
}

function ownText(
  kind: EditableKind,
  name: string,
  max: number,
  where: string,
  label?: FieldLabel,
): TranslatableText {
  return {
    group: kind.kind,
    subjectKind: kind.kind,
    field: column(name),
    label: { from: 'editing', name: label ?? (name as FieldLabel) },
    max,
    from: `${kind.table} t`,
    subject: 't.id',
    key: `t.${column(kind.key)}`,
    where,
    language: written,
  };
}

/** What the links of a list say of themselves. They come and go, so they are known by what they join. */
function textsOfRows(kind: EditableKind, field: Field, isShown: string): TranslatableText[] {
  if (field.type !== 'rows') return [];
  const { table, owner, columns, identity } = field.list;
  const prose = field.columns.filter(isProse);
  const said = new Set(prose.map(({ name }) => name));
  const same = identity ?? columns.filter((name) => !said.has(name));
  const parts = [owner, ...same.map(column)].map((name) => `t.${name}`).join(', ');
  return prose.map(({ name, label, max }) => ({
    group: kind.kind,
    subjectKind: `${kind.kind}.${field.name}`,
    field: column(name),
    label: { from: 'editing', name: label ?? (name as FieldLabel) },
    max,
    from: `${table} t JOIN ${kind.table} o ON o.id = t.${owner}`,
    subject: `md5(concat_ws('/', ${parts}))::uuid`,
    key: `o.${column(kind.key)}`,
    where: isShown.replace(/\bt\./g, 'o.'),
    language: written,
  }));
}

/** Texts of rows that the desk's forms do not describe; `null` takes the words of the forms. */
function beside(
  group: TextGroup,
  table: {
    subjectKind: string;
    from: string;
    key: string;
    where?: string;
    language?: string;
    fields: Readonly<Record<string, OwnLabel | null>>;
  },
): TranslatableText[] {
  const { subjectKind, from, key, where = 'true', language = written, fields } = table;
  return Object.entries(fields).map(([field, own]) => ({
    group,
    subjectKind,
    field,
    label: own
      ? { from: 'translations', name: own }
      : {
          from: 'editing',
          name: field === 'confidence_note' ? 'confidenceNote' : (field as FieldLabel),
        },
    max: 4000,
    from,
    subject: 't.id',
    key,
    where: field.endsWith('_words') ? isText(`t.${field}`) : where,
    language,
  }));
}
