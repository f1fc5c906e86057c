/** What a payload holds. */
export type Kept = string | number | boolean | null | Kept[] | { [key: string]: Kept };
export type Payload = { [key: string]: Kept };

/** One event as an administrator reads it. */
export interface EventLine {
  id: string;
  kind: string;
  subjectId: string;
  /** What the thing is called; empty when it has no name or is not for this reader. */
  subject: string;
  sequence: number;
  /** ISO instant, to the microsecond. */
  at: string;
  action: string;
  /** Null for the program itself. */
  accountId: string | null;
  /** Empty for the program, and for an account that was anonymised. */
  person: string;
  before: Payload | null;
  after: Payload | null;
  /** What it says belongs to another voice, or is not public: only that it happened is shown. */
  isHidden: boolean;
  /** A text was withheld from it later. */
  isRedacted: boolean;
  /** SHA-256, hexadecimal: each event's links it to the one before it of the same thing. */
  digest: string;
  previousDigest: string | null;
  payloadDigest: string;
}

export interface EventPage {
  events: EventLine[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  /** What the ids in the payloads are called. */
  names: Map<string, string>;
}

/** Somebody who can be chosen in the search. */
export interface Actor {
  id: string;
  /** Empty once anonymised. */
  name: string;
  voiceName: string;
}
