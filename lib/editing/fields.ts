import type { ListTable } from '@/lib/db/values';
import type { Messages } from '@/lib/i18n/messages';
import type { ChoiceName } from './choices';
import type { EditableKindName } from './registry';

/** What fields are called on the page: `editing.field.*` of the messages. */
export type FieldLabel = keyof Messages['editing']['field'];

interface About<Name extends string = string> {
  /** The column's name in the Prisma model, the list's name, or a vague date's prefix. */
  name: Name;
  /** Its words, where they are not those of its name. */
  label?: FieldLabel;
  /** Says what is not obvious: `editing.hint.*`. */
  hint?: keyof Messages['editing']['hint'];
  isRequired?: boolean;
  /** Answered once, when the thing is made. */
  isFixed?: boolean;
  /** Only things whose key says so have it. */
  isFor?: (key: string) => boolean;
}

/**
 * One line, several, or a text in Markdown; an empty answer is stored as null unless the field is
 * required.
 */
export type TextField = About & {
  type: 'text' | 'longText' | 'markdown';
  max: number;
  /** The same in every language: a symbol, a place in a document, how a publication is cited. */
  isAsWritten?: boolean;
};
export type ChoiceField = About & { type: 'choice'; choice: ChoiceName };
/** One other thing, by its permanent reference in the form and by its id in the table. */
export type ReferenceField = About & { type: 'reference'; to: EditableKindName };

/** What one link of a list says of itself. */
export type RowColumn = TextField | ChoiceField | ReferenceField;

/** What can be asked about a thing. Each is one row of history and one choice in a conflict. */
export type Field =
  | TextField
  | ChoiceField
  | ReferenceField
  | (About & { type: 'webAddress' | 'day' | 'yesNo' | 'decimal' })
  | (About & { type: 'number'; min: number; max: number })
  /** `…Earliest`, `…Latest`, `…Qualifier`, `…Words`. */
  | (About & { type: 'vagueDate' })
  /** A list of web addresses within the row. */
  | (About & { type: 'webAddresses' })
  /** Many other things. `mirror`: the field of theirs that shows the same links. */
  | (About & { type: 'references'; to: EditableKindName; list: ListTable; mirror?: string })
  /** Links that say something of their own. `oneOf`: exactly one of these columns is filled. */
  | (About & {
      type: 'rows';
      list: ListTable;
      columns: readonly RowColumn[];
      oneOf?: readonly string[];
    });

/** The fields' names under which a field's values are kept. */
export function columnsOf(field: Field): string[] {
  if (field.type !== 'vagueDate') return [field.name];
  return ['Earliest', 'Latest', 'Qualifier', 'Words'].map((end) => `${field.name}${end}`);
}

/** The lists among the fields, by name. */
export function listsOf(fields: readonly Field[]): Record<string, ListTable> {
  return Object.fromEntries(
    fields.flatMap((field) => ('list' in field ? [[field.name, field.list]] : [])),
  );
}
