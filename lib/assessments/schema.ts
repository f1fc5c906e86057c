import { z } from 'zod';
import { confidences, isEvidenceBegun, type NewEvidence, newEvidence } from '@/lib/evidence/schema';
import {
  listOf,
  optionalChoice,
  optionalDay,
  optionalText,
  requiredText,
} from '@/lib/forms/fields';
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
  /** What was shown as having taken the place of what the draft replaces: sent by the button that goes on from it. */
  followId: optionalChoice(z.uuid()),
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

/**
 * The same sent by a button that carries it out: evidence that is begun and not added would be lost. What
 * saves itself meanwhile leaves it where it is.
 */
export const withoutEvidenceBegun = <Form extends Pick<ProgressForm, 'intent' | keyof NewEvidence>>(
  form: z.ZodType<Form>,
) =>
  form.refine((input) => !/^(save|submit)$/.test(input.intent) || !isEvidenceBegun(input), {
    path: ['newEvidence'],
    error: 'evidenceBegun',
  });

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

/** A recommendation and the draft that is made for it, as `recommendation:draft`; made with the page. */
const line = z
  .string()
  .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, 'chooseRows')
  .transform((text) => {
    const [recommendationId = '', draftId = ''] = text.split(':');
    return { recommendationId, draftId };
  });

const lines = listOf(line).refine((all) => all.length <= 100, 'chooseRows');

/**
 * One judgement on several recommendations: each gets a draft of its own. `draftId` and `version` are
 * those of the form itself, as it is saved while somebody types.
 */
export const severalForm = progressForm
  .omit({ recommendationId: true, kind: true, replacesId: true, followId: true, take: true })
  .extend({
    line: lines.refine((all) => all.length > 0, 'chooseRows'),
    /** The whole selection, with what is not ticked. */
    among: listOf(z.uuid()).refine((ids) => ids.length <= 100, 'chooseRows'),
    take: listOf(z.enum([...comparedFields, 'line'])),
  });
export type SeveralForm = z.infer<typeof severalForm>;

/** The same while it is typed: nothing may be ticked yet. */
export const severalDraftForm = severalForm.extend({ line: lines });

/** What is kept of it until drafts are made. */
export type SeveralDraftInput = Pick<
  SeveralForm,
  | 'draftId'
  | 'version'
  | 'voiceId'
  | 'status'
  | 'effectiveOn'
  | 'verifiedOn'
  | 'reason'
  | 'confidence'
  | 'lookedAt'
  | 'evidence'
  | 'line'
  | 'among'
>;

export const draftReference = z.object({
  draftId: z.uuid('required'),
  version: z.coerce.number('required').int().min(1),
});
export type DraftReference = z.infer<typeof draftReference>;

export const reviewForm = draftReference.extend({
  decision: z.enum(['publish', 'return', 'reject', 'schedule'], 'choose'),
  /** The published judgement that the reviewer saw as the old one; empty for none. */
  seenId: optionalChoice(z.uuid()),
  /** "I have compared both": the draft is to stand in place of what was published since it was begun. */
  knowsNewer: z.literal('on').optional(),
  comment: optionalText(4000),
  /** For a schedule: day and hour on the clocks of the recommendation's country. */
  publishDay: optionalDay,
  publishTime: z
    .string()
    .trim()
    .refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(text), 'time')
    .default(''),
});
export type ReviewForm = z.infer<typeof reviewForm>;

/** "Checked, nothing changed", for one recommendation or for a selection. */
export const verificationForm = z.object({
  reference: listOf(z.string().max(200)).refine((list) => list.length > 0, 'chooseRows'),
  /** The day on which the sources were looked at; today when left out. */
  verifiedOn: optionalDay,
});
export type VerificationForm = z.infer<typeof verificationForm>;

/** What somebody says of one field of a draft. */
export const commentForm = z.object({
  draftId: z.uuid('required'),
  field: z.enum(comparedFields, 'choose'),
  text: requiredText(2000),
});
export type CommentForm = z.infer<typeof commentForm>;

export const commentReference = z.object({ commentId: z.uuid('required') });
export type CommentReference = z.infer<typeof commentReference>;
