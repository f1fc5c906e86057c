import { z } from 'zod';
import { directions, newEvidence } from '@/lib/evidence/schema';
import { optionalChoice, optionalText, requiredText } from '@/lib/forms/fields';

export const suggestionKinds = ['EVIDENCE', 'ERROR', 'REPLY'] as const;
export const suggestionStates = ['NEW', 'ACCEPTED', 'DECLINED', 'SPAM'] as const;

/** What anybody may send. The same limits stand in the database. */
export const suggestionForm = z
  .object({
    country: z.string().max(2),
    kind: z.enum(suggestionKinds).default('EVIDENCE'),
    /** The form's random number: the same form sent twice is one suggestion. */
    form: z.string().max(64).default(''),
    /** A reference, of a recommendation or of evidence; empty for the record as a whole. */
    about: optionalText(100),
    body: requiredText(4000),
    happenedWords: optionalText(200),
    readAt: optionalText(2000),
    direction: optionalChoice(z.enum(directions)),
    organisation: optionalText(200),
    contact: optionalText(200),
    /** People do not see this field; what fills it in is a machine. */
    homepage: z.string().max(2000).default(''),
  })
  .refine(({ kind, organisation }) => kind !== 'REPLY' || organisation !== '', {
    path: ['organisation'],
    message: 'required',
  });
export type SuggestionForm = z.infer<typeof suggestionForm>;

const id = z.uuid();

/** Taken as evidence: what the piece says, and for which recommendation. */
export const takenEvidence = newEvidence.extend({
  id,
  recommendation: requiredText(100),
  /** A piece that the record holds already is cited instead of a new one. */
  known: optionalChoice(z.uuid()),
});
export type TakenEvidence = z.infer<typeof takenEvidence>;

/** Handled without becoming evidence, put away, or taken out of the bin. */
export const suggestionDecision = z.object({
  id,
  decision: z.enum(['accept', 'decline', 'spam', 'reopen']),
  reason: optionalText(1000),
});
export type SuggestionDecision = z.infer<typeof suggestionDecision>;
