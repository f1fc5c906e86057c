import type { WithholdingReason } from '@/lib/db/generated/enums';
import type { SearchableKind, WithholdableKind } from './fields';

/** A text that is there and could be withheld; of a list all that its rows say, line by line. */
export type WithholdableText = {
  kind: WithholdableKind;
  id: string;
  field: string;
  text: string;
  /** What tells it from its like: whose, from which day, which of several. */
  of: { voice: string | null; day: string | null; name: string | null };
};

/** A thing with what could be withheld of it. */
export type WithholdableThing = {
  kind: SearchableKind;
  key: string;
  texts: WithholdableText[];
};

/** What readers are told of a withheld text. */
export type Withheld = {
  id: string;
  kind: WithholdableKind;
  field: string;
  reason: WithholdingReason;
  /** Hexadecimal SHA-256 of what was there. */
  sha256: string;
  at: Date;
};

/** The same for the administrator's log. */
export type WithholdingEntry = Withheld & {
  subjectId: string;
  /** The public name of the thing that it is found with; empty when that has none. */
  key: string;
  /** Empty once the account is anonymised. */
  by: string | null;
};
