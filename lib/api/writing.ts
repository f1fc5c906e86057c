import { z } from 'zod';
import { progressForm } from '@/lib/assessments/schema';
import { Confidence, DraftState } from '@/lib/db/generated/enums';
import type { FieldErrors } from '@/lib/forms/outcome';
import { getTranslator } from '@/lib/i18n/translator';
import { statuses } from '@/lib/status/scale';
import type { ParameterProblem } from './problem';
import { address, day, instant } from './resource-parts';

/** The header by which a request is known when it is sent again. */
export const requestKey = 'Idempotency-Key';

/** How large a request may be, in bytes. */
export const largestBody = 65_536;

const dayOrNothing = day.nullable().optional();

/** What a program sends to write a draft. The form's own rules come after; half filled, it is a draft as well. */
export const DraftBody = z
  .strictObject({
    status: z.enum(statuses).nullable().optional(),
    effectiveOn: dayOrNothing.describe('The day from which the judgement holds in the world.'),
    verifiedOn: dayOrNothing.describe('The day on which the sources were last looked at.'),
    reason: z.string().max(8000).optional(),
    confidence: z.enum(Confidence).nullable().optional(),
    lookedAt: z.string().max(2000).optional().describe('Where was looked, of NO_EVIDENCE.'),
    evidence: z
      .array(z.string().max(100))
      .max(100)
      .optional()
      .describe('References of the evidence on which it rests, such as KZ-E18.'),
  })
  .meta({ id: 'DraftBody' });

export const Draft = z
  .object({
    id: z.uuid(),
    country: z.string(),
    reference: z.string().describe('Of the recommendation.'),
    state: z.enum(DraftState),
    version: z.int(),
    reviewComment: z.string().describe('What the reviewer said; empty where nothing was.'),
    createdAt: instant,
    updatedAt: instant,
    url: address.describe('Where its author goes on with it.'),
  })
  .meta({
    id: 'Draft',
    description: 'An assessment on its way. Nobody outside the voice sees it.',
  });

/** What the form would have sent for the same draft: read by its schema, so that the same rules hold. */
export function readDraft(
  body: z.output<typeof DraftBody>,
  aim: { draftId: string; recommendationId: string; voiceId: string; evidence: string[] },
) {
  const { status, effectiveOn, verifiedOn, reason, confidence, lookedAt } = body;
  return progressForm.safeParse({
    ...aim,
    version: 0,
    kind: 'ASSESSMENT',
    status: status ?? '',
    effectiveOn: effectiveOn ?? '',
    verifiedOn: verifiedOn ?? '',
    reason: reason ?? '',
    confidence: confidence ?? '',
    lookedAt: lookedAt ?? '',
  });
}

/** What is wrong with the fields of a draft, as the form says it, in English. */
export function problemsOfFields(errors: FieldErrors): ParameterProblem[] {
  const t = getTranslator('en', 'errors');
  return Object.entries(errors).map(([parameter, { code, max = 0, min = 0, day: on = '' }]) => ({
    parameter,
    detail: t(`field.${code}`, { max, min, day: on }),
  }));
}
