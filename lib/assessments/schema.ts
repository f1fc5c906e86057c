import { z } from 'zod';
import { confidences, newEvidence } from '@/lib/evidence/schema';
import { listOf, optionalChoice, optionalDay, optionalText } from '@/lib/forms/fields';
import { statuses } from '@/lib/status/scale';

export const assessmentKinds = ['ASSESSMENT', 'CORRECTION', 'WITHDRAWAL'] as const;
/** Fields of which one can take the other person's version after a conflict. */
export const comparedFields = [
  'voiceId',
  'status',
  'effectiveOn',
  'verifiedOn',
  'reason',
  'confidence',
  'lookedAt',
  'attributedFrom',
  'evidence',
] as const;

/**
 * The form with which progress is recorded. It may be saved half filled; what a submission needs
 * besides is in `completeness.ts`.
 */
export const progressForm = z.object({
  intent: z.enum(['save', 'submit', 'search', 'add']).default('save'),
  /** Made with the page, so that a form sent twice is one draft. */
  draftId: z.uuid('required'),
  /** The version that was read; 0 for a draft that does not exist yet. */
  version: z.coerce.number('required').int().min(0),
  recommendationId: z.uuid('required'),
  kind: z.enum(assessmentKinds).default('ASSESSMENT'),
  replacesId: optionalChoice(z.uuid()),
  voiceId: z.uuid('choose'),
  status: optionalChoice(z.enum(statuses)),
  effectiveOn: optionalDay,
  verifiedOn: optionalDay,
  reason: optionalText(8000),
  confidence: optionalChoice(z.enum(confidences)),
  lookedAt: optionalText(2000),
  attributedFrom: optionalText(500),
  evidence: listOf(z.uuid()).transform((ids) => [...new Set(ids)]),
  take: listOf(z.enum(comparedFields)),
  q: optionalText(200),
  ...newEvidence.shape,
});
export type ProgressForm = z.infer<typeof progressForm>;

/** What is written of a draft; the rest of the form is about evidence and buttons. */
export type DraftInput = Pick<
  ProgressForm,
  | 'draftId'
  | 'version'
  | 'recommendationId'
  | 'kind'
  | 'replacesId'
  | 'voiceId'
  | 'status'
  | 'effectiveOn'
  | 'verifiedOn'
  | 'reason'
  | 'confidence'
  | 'lookedAt'
  | 'attributedFrom'
  | 'evidence'
  | 'take'
>;

export const draftReference = z.object({
  draftId: z.uuid('required'),
  version: z.coerce.number('required').int().min(1),
});
export type DraftReference = z.infer<typeof draftReference>;

export const reviewForm = draftReference.extend({
  decision: z.enum(['publish', 'return'], 'choose'),
  /** The published judgement that the reviewer saw as the old one; empty for none. */
  seenId: optionalChoice(z.uuid()),
  comment: optionalText(4000),
});
export type ReviewForm = z.infer<typeof reviewForm>;
