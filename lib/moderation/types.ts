import type { ImplementationStatus, ModerationKind } from '@/lib/db/generated/enums';

/** What readers see beside a moderated text. */
export type ShownNote = {
  kind: ModerationKind;
  reason: string;
  /** Of the desk: its name. */
  by: string;
  /** ISO instant */
  placedAt: string;
};

/** A judgement of another voice, as the desk looks at it to moderate. */
export type ModeratedLine = {
  id: string;
  reference: string;
  summary: string;
  voice: string;
  status: ImplementationStatus | null;
  effectiveOn: string;
  reason: string;
  note: ShownNote | null;
};

/** One judgement with everything that was ever noted on it, the latest first. */
export type Moderated = ModeratedLine & {
  countryCode: string;
  noteId: string | null;
  past: (ShownNote & { id: string; liftedAt: string })[];
};
