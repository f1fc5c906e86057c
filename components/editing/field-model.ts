/** A form in a reader's words: everything that the browser needs to draw it. */

export interface OptionModel {
  value: string;
  label: string;
}

interface Base {
  name: string;
  label: string;
  isOptional: boolean;
}

type Single =
  | { type: 'text' | 'longText' | 'markdown' }
  | { type: 'choice'; choices: readonly OptionModel[] }
  /** Typed by its permanent reference; `list` names what is offered. */
  | { type: 'reference'; list: string };

export type RowColumnModel = Base & Single;

export type FieldModel = Base & {
  hint?: string | undefined;
  isWithheld: boolean;
} & (
    | Single
    | { type: 'webAddress' | 'day' | 'yesNo' | 'number' | 'decimal' | 'webAddresses' }
    | { type: 'vagueDate'; qualifiers: readonly OptionModel[] }
    | { type: 'references'; boxes: readonly OptionModel[]; list: string; isWhole: boolean }
    | { type: 'rows'; columns: readonly RowColumnModel[] }
  );

export interface FormModel {
  fields: readonly FieldModel[];
  lists: Readonly<Record<string, readonly OptionModel[]>>;
}
