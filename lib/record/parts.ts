import { z } from 'zod';

/** What the shipped files' entries are made of. */

export const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
export const day = z.iso.date();
export const text = z.string().trim().min(1);

/** A date in the world: an earliest and a latest day (either may be open), how sure, and the words to show. */
export const vagueDate = z
  .strictObject({
    earliest: day.optional(),
    latest: day.optional(),
    qualifier: z.enum(['EXACT', 'ABOUT', 'INFERRED']).default('EXACT'),
    words: text.optional(),
  })
  .refine((date) => date.earliest || date.latest, 'an earliest or a latest day')
  .refine(
    (date) => !date.earliest || !date.latest || date.earliest <= date.latest,
    'earliest ≤ latest',
  );

export const confidence = z.enum(['HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW']);

export const implementationStatus = z.enum([
  'NOT_ASSESSED',
  'NO_EVIDENCE',
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'SUBSTANTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
  'REGRESSED',
  'SUPERSEDED',
]);

export const direction = z.enum(['PROGRESS', 'REGRESS', 'MIXED', 'NEUTRAL']);

/** Where a fact was read: a source's key and, when useful, the place in it. */
const citation = z.union([
  key.transform((source) => ({ source, locator: undefined })),
  z.strictObject({ source: key, locator: text.optional() }),
]);
export const citations = z.array(citation).min(1);

/** What an assessment rests on. */
export const cited = z
  .strictObject({
    evidence: key.optional(),
    observation: key.optional(),
    engagement: key.optional(),
    note: text.optional(),
  })
  .refine(
    (link) => [link.evidence, link.observation, link.engagement].filter(Boolean).length === 1,
    'exactly one of evidence, observation, engagement',
  );
