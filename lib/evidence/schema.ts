import { z } from 'zod';
import { optionalChoice, optionalDay, optionalText, optionalUrl } from '@/lib/forms/fields';

export const confidences = ['HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW'] as const;
export const evidenceKinds = [
  'LAW',
  'COURT_RULING',
  'POLICY',
  'STATISTIC',
  'PROGRAMME',
  'TESTIMONY',
  'STATEMENT',
  'EVENT',
] as const;
export const directions = ['PROGRESS', 'REGRESS', 'MIXED', 'NEUTRAL'] as const;

/** Evidence added on the spot, as part of the form with which progress is recorded. */
export const newEvidence = z.object({
  /** A second press on "add" although the link is known. */
  addAnyway: z.string().optional(),
  newTitle: optionalText(300),
  newSummary: optionalText(4000),
  newKind: optionalChoice(z.enum(evidenceKinds)),
  newDirection: optionalChoice(z.enum(directions)),
  newEarliest: optionalDay,
  newLatest: optionalDay,
  newWords: optionalText(200),
  newUrl: optionalUrl,
  newSource: optionalText(500),
  newConfidence: optionalChoice(z.enum(confidences)),
});
export type NewEvidence = z.infer<typeof newEvidence>;

const written = newEvidence.omit({ addAnyway: true }).keyof().options;

/** Whether some of it is filled in: it is cited only once it is added. */
export const isEvidenceBegun = (input: NewEvidence): boolean =>
  written.some((name) => input[name] !== '' && input[name] !== null);
