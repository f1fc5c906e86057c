import type { VoiceKind } from '@/lib/db/generated/enums';

/** An organisation that assesses, with how many current assessments it has at a moment. */
export type VoiceSummary = {
  slug: string;
  name: string;
  kind: VoiceKind;
  description: string;
  body: { slug: string } | null;
  /** Signed by somebody of the voice. */
  signed: number;
  /** The desk's own, as they came with the record: nobody here signed them. */
  shipped: number;
  attributed: number;
};
