import type { Values } from '@/lib/db/values';
import type { LineProblem } from './pasted-values';
import type { EditableKindName } from './registry';

/** Another thing, as a form and a history name it. */
export interface Named {
  id: string;
  key: string;
  title: string;
}

/** The permanent key of a thing that another one refers to. */
export type KeyOf = (kind: EditableKindName, id: string) => string;

/** A thing as it is now. */
export interface Thing {
  kind: EditableKindName;
  id: string;
  key: string;
  title: string;
  /** Under the names of its columns and lists. */
  values: Values;
  version: number;
  archived: { at: string; reason: string } | null;
  /** Columns whose text is withheld: nobody writes over the marker. */
  withheld: readonly string[];
  /** How many published assessments cite it. */
  uses: number;
}

/** What another editor saved in the meantime, for whoever comes later. */
export interface EditConflict {
  key: string;
  version: number;
  byName: string;
  at: string;
  /** What is stored now. */
  theirs: Values;
  /** The fields in which the two differ, by name, and which of them the later one never touched. */
  differing: readonly { name: string; isUntouched: boolean }[];
  /** What to call the things that both versions refer to. */
  names: Names;
}

/** Things by kind and id. */
export type Names = { [kind in EditableKindName]?: { [id: string]: Named } };

/** What reference fields offer, by the kind they lead to. */
export type FormOptions = { [kind in EditableKindName]?: Named[] };

/** A conflict in the reader's words, for the form. */
export interface ConflictShown {
  version: number;
  byName: string;
  at: string;
  fields: readonly { name: string; isUntouched: boolean; theirs: string }[];
}

/** Things that must change before another one may be archived, or brought back; `things` lists the first. */
export interface InTheWay {
  things: readonly { kind: EditableKindName; key: string }[];
  count: number;
}

/** How a pasted line changes a value that exists. */
export interface ValueChange {
  line: number;
  key: string;
  version: number;
  before: Values;
  after: Values;
  /** The names of the fields that differ. */
  fields: readonly string[];
  /** How many published assessments rest on what it changes. */
  uses: number;
}

/** Why a pasted table was not taken: what is wrong with its lines, or what it would change. */
export interface PasteDetail {
  problems: readonly LineProblem[];
  plan?: {
    changes: readonly ValueChange[];
    names: Names;
    added: number;
    uses: number;
    /** Names these changes. */
    seen: string;
  };
}

/** The same in the reader's words, for the form. */
export interface PasteShown {
  problems: readonly LineProblem[];
  plan?: {
    changes: readonly {
      line: number;
      key: string;
      fields: readonly { label: string; before: string; after: string }[];
    }[];
    added: number;
    uses: number;
    seen: string;
  };
}
