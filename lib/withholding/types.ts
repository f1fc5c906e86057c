import type { WithholdingReason } from '@/lib/db/generated/enums';
import type { SearchableKind, WithholdableKind } from './fields';

/** A text that is there and could be withheld. */
export type WithholdableText = {
  kind: WithholdableKind;
  id: string;
  field: string;
  text: string;
  /** Whose judgement and from which day, where it is one. */
  of: { voice: string; effectiveOn: string } | null;
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
  /** The public name of the thing; empty when it has none of its own. */
  key: string;
  /** Empty once the account is anonymised. */
  by: string | null;
};
