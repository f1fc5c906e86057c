import type { VoiceKind } from '@/lib/db/generated/enums';

/** An organisation that assesses, with how many current assessments it has at a moment. */
export type VoiceSummary = {
  slug: string;
  name: string;
  kind: VoiceKind;
  description: string;
  body: { slug: string } | null;
  signed: number;
  attributed: number;
};
