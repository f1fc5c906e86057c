import type { ImplementationStatus } from '@/lib/db/generated/enums';
import type { ShownNote } from '@/lib/moderation/types';

/** What a correction is about, as readers know it; null for the record or the program as a whole. */
export type CorrectedThing = {
  kind: 'recommendation' | 'evidence';
  reference: string;
  title: string;
} | null;

/** One line of the public log. */
export type Correction = {
  id: string;
  publishedAt: Date;
  about: CorrectedThing;
} & (
  | {
      /** A judgement that was corrected or withdrawn. */
      kind: 'CORRECTION' | 'WITHDRAWAL';
      voice: string;
      before: ImplementationStatus | null;
      after: ImplementationStatus | null;
      reason: string;
      moderation: ShownNote | null;
    }
  | {
      /** A text that was corrected. */
      kind: 'NOTE';
      locale: string;
      wrong: string;
      /** `YYYY-MM-DD` */
      wrongSince: string | null;
      corrected: string;
    }
);
