import type { Direction, EvidenceKind } from '@/lib/db/generated/enums';

/** One piece of evidence that can be cited. */
export interface EvidenceChoice {
  id: string;
  reference: string;
  title: string;
  summary: string;
  kind: EvidenceKind;
  direction: Direction;
  url: string | null;
  /** Added at the desk and not yet part of anything published. */
  isNew: boolean;
}
